import { View } from '@tarojs/components';
import { Chip } from '../../ui/chip';

interface ReasonChipsProps<Reason extends string> {
  reasons: readonly { key: Reason; words: string }[];
  chosen: Reason | undefined;
  onChoose: (reason: Reason) => void;
}

/** Why points are counted or not: one of few reasons. */
export function ReasonChips<Reason extends string>({ reasons, chosen, onChoose }: ReasonChipsProps<Reason>) {
  return (
    <View className="row row-wrap sheet-gap" {...{ role: 'radiogroup', ariaLabel: '原因' }}>
      {reasons.map(({ key, words }) => (
        <Chip
          key={key}
          id={`reason-${key}`}
          words={words}
          chosen={chosen === key}
          onTap={() => onChoose(key)}
        />
      ))}
    </View>
  );
}
