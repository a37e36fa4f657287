import { View } from '@tarojs/components';
import { bounds } from '@weilinli/contracts';
import { emergencyIn } from '@weilinli/domain';
import { Card } from '../../ui/card';
import { Field, TallField } from '../../ui/field';
import { ledBy } from '../../ui/icon';
import { Tap } from '../../ui/tap';
import { EmergencyCall } from '../emergency/emergency-call';
import type { Draft } from './draft';
import { useSettled } from './use-settled';

interface WordsCardProps {
  draft: Draft;
  onChange: (draft: Draft) => void;
}

/** What may be left out: a sentence, and for whom it is reported. */
export function WordsCard({ draft, onChange }: WordsCardProps) {
  const { onBehalfOf, ...own } = draft;
  // Once the typing pauses: a key sends what was typed and no more.
  const emergency = emergencyIn(useSettled(draft.description));
  return (
    <Card>
      <TallField
        id="description"
        value={draft.description}
        maxlength={bounds.textLength}
        placeholder="补充一句 (可不填)"
        onType={(words) => onChange({ ...draft, description: words })}
      />
      {emergency && emergency !== draft.category?.emergency ? <EmergencyCall number={emergency} /> : null}
      <Tap
        id="for-other"
        label="替别人报"
        role="switch"
        chosen={onBehalfOf !== undefined}
        className={`row second ${ledBy('people')}`}
        onTap={() => onChange(onBehalfOf === undefined ? { ...draft, onBehalfOf: '' } : own)}
      >
        <View className="grow">替老人或邻居报</View>
        <View className="for-other">{onBehalfOf === undefined ? '填称呼' : '不填了'}</View>
      </Tap>
      {onBehalfOf === undefined ? null : (
        <View>
          <Field
            id="on-behalf-of"
            value={onBehalfOf}
            maxlength={bounds.nameLength}
            placeholder="怎么称呼, 如 3 号楼李奶奶"
            onType={(words) => onChange({ ...draft, onBehalfOf: words })}
          />
          <View className="second">只有你和处理这件事的人看得到</View>
        </View>
      )}
    </Card>
  );
}
