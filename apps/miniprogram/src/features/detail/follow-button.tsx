import type { PublicReport } from '@weilinli/contracts';
import { ActionBar } from '../../ui/action-bar';
import { Button } from '../../ui/button';
import { actionWords } from '../actions/action-words';
import { client } from '../api/client';
import { say, sayWithUndo } from '../frame/toast';
import { useSending } from '../frame/use-sending';

/** Who sees a hazard from afar can follow how it goes, and stop following. */
export function FollowButton({ report, onChanged }: { report: PublicReport; onChanged: () => void }) {
  const { busy, send } = useSending(onChanged);
  const available = report.availableActions ?? [];
  const action = (['follow', 'unfollow'] as const).find((one) => available.includes(one));
  if (!action) return null;
  const doIt = (one: 'follow' | 'unfollow', told: () => void) =>
    send(async () => {
      await client[one](report.id);
      told();
    });
  const opposite = action === 'follow' ? 'unfollow' : 'follow';
  const undo = () => void doIt(opposite, () => say(actionWords(opposite).done));
  const tap = () => void doIt(action, () => sayWithUndo({ words: actionWords(action).done, undo }));
  return (
    <ActionBar>
      <Button
        id={`action-${action}`}
        words={actionWords(action).button}
        kind={action === 'follow' ? 'main' : 'outline'}
        size="large"
        className="grow"
        busy={busy}
        onTap={tap}
      />
    </ActionBar>
  );
}
