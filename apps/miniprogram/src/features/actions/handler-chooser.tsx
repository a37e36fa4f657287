import { Text, View } from '@tarojs/components';
import type { HandlerCandidate, Report } from '@weilinli/contracts';
import { useState } from 'react';
import { Button } from '../../ui/button';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { handlerName } from '../reports/state-words';
import type { ChosenHandler } from './action-input';
import { loadWords, presenceWords } from './candidate-words';

interface HandlerChooserProps {
  report: Pick<Report, 'id' | 'version' | 'coHandlers'>;
  chosen: ChosenHandler | undefined;
  onChoose: (candidate: ChosenHandler) => void;
}

// Who fits best comes first; what follows in the sheet stays within reach.
const firstOf = 6;

/** Who could take it or help, with what each already has in hand. */
export function HandlerChooser({ report, chosen, onChoose }: HandlerChooserProps) {
  const [isWhole, setWhole] = useState(false);
  // Who may have it changes with what happens to it.
  const { loaded, again } = useLoaded(`candidates ${report.id} ${report.version}`, () =>
    client.candidates(report.id),
  );
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {({ items }) =>
        items.length === 0 ? (
          <View className="second">这里暂时没有可派的人, 请找上一级派遣员</View>
        ) : (
          <View>
            <View {...{ role: 'radiogroup' }}>
              {items.slice(0, isWhole ? items.length : firstOf).map((candidate) => (
                <Candidate
                  key={idOf(candidate)}
                  candidate={candidate}
                  chosen={chosen !== undefined && idOf(chosen) === idOf(candidate)}
                  onChoose={() => onChoose(candidate)}
                />
              ))}
            </View>
            {!isWhole && items.length > firstOf ? (
              <Button
                id="handlers-more"
                words={`看全部 ${items.length} 个`}
                kind="plain"
                onTap={() => setWhole(true)}
              />
            ) : null}
          </View>
        )
      }
    </LoadedView>
  );
}

function Candidate({
  candidate,
  chosen,
  onChoose,
}: {
  candidate: HandlerCandidate;
  chosen: boolean;
  onChoose: () => void;
}) {
  return (
    <Tap id={`handler-${idOf(candidate)}`} role="radio" chosen={chosen} className="list-row" onTap={onChoose}>
      <View className="grow">
        <View className="strong">{handlerName(candidate)}</View>
        <Text className="second">
          {[candidate.areaName, presenceWords(candidate), loadWords(candidate)].filter(Boolean).join(' · ')}
        </Text>
      </View>
      {chosen ? <Icon name="check" /> : null}
    </Tap>
  );
}

function idOf({ personId, organisationId }: ChosenHandler): string {
  return personId ?? organisationId ?? '';
}
