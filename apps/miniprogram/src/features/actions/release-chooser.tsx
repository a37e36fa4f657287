import type { Handler } from '@weilinli/contracts';
import { handlerName } from '../reports/state-words';
import type { ChosenHandler } from './action-input';
import { ChoiceList } from './choice-list';

interface ReleaseChooserProps {
  coHandlers: readonly Handler[];
  chosen: ChosenHandler | undefined;
  onChoose: (handler: ChosenHandler) => void;
}

const organisationRoles: readonly string[] = ['department', 'property'];

/** Who helps now, and need not any more. */
export function ReleaseChooser({ coHandlers, chosen, onChoose }: ReleaseChooserProps) {
  return (
    <ChoiceList
      name="release"
      choices={coHandlers.map((handler) => ({ key: handler.id, words: handlerName(handler) }))}
      chosen={chosen?.personId ?? chosen?.organisationId}
      onChoose={(id) => {
        const handler = coHandlers.find((one) => one.id === id);
        if (!handler) return;
        onChoose(organisationRoles.includes(handler.role) ? { organisationId: id } : { personId: id });
      }}
    />
  );
}
