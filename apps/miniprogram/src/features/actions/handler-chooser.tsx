import { Text, View } from '@tarojs/components';
import type { HandlerCandidate } from '@weilinli/contracts';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { LoadedView } from '../frame/loaded-view';
import { handlerName } from '../reports/state-words';

interface HandlerChooserProps {
  reportId: string;
  chosen: HandlerCandidate | undefined;
  onChoose: (candidate: HandlerCandidate) => void;
}

/** Who could take it, with what each already has in hand. */
export function HandlerChooser({ reportId, chosen, onChoose }: HandlerChooserProps) {
  const { loaded, again } = useLoaded(`candidates ${reportId}`, () => client.candidates(reportId));
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {({ items }) =>
        items.length === 0 ? (
          <View className="second">这里暂时没有可派的人, 请找上一级派遣员</View>
        ) : (
          <View {...{ role: 'radiogroup' }}>
            {items.map((candidate) => (
              <Candidate
                key={idOf(candidate)}
                candidate={candidate}
                chosen={chosen !== undefined && idOf(chosen) === idOf(candidate)}
                onChoose={() => onChoose(candidate)}
              />
            ))}
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
          {[candidate.areaName, presenceWords(candidate), `手上 ${candidate.openCount} 件`]
            .filter(Boolean)
            .join(' · ')}
        </Text>
      </View>
      {chosen ? <Icon name="check" /> : null}
    </Tap>
  );
}

/** Said only where he is not simply there. */
function presenceWords({ onDuty, onLeave, distance }: HandlerCandidate): string | undefined {
  if (onLeave) return '请假';
  if (!onDuty) return '不在岗';
  return distance === undefined ? undefined : `相距 ${distance} 米`;
}

function idOf({ personId, organisationId }: HandlerCandidate): string {
  return personId ?? organisationId ?? '';
}
