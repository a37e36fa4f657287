import { View } from '@tarojs/components';
import { Chip } from '../../ui/chip';

const scores = [5, 4, 3, 2, 1] as const;
const words: Record<(typeof scores)[number], string> = {
  5: '很满意',
  4: '满意',
  3: '一般',
  2: '不满意',
  1: '很不满意',
};

/** Five answers in words; nobody has to guess what three stars mean. */
export function Stars({ score, onChoose }: { score: number | undefined; onChoose: (score: number) => void }) {
  return (
    <View className="row row-wrap sheet-gap" {...{ role: 'radiogroup' }}>
      {scores.map((value) => (
        <Chip
          key={value}
          id={`score-${value}`}
          words={words[value]}
          chosen={score === value}
          onTap={() => onChoose(value)}
        />
      ))}
    </View>
  );
}
