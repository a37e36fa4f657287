import { View } from '@tarojs/components';
import { Chip } from '../../ui/chip';
import { scoreAnswers } from './score-words';

/** How it was, from 很满意 to 很不满意. */
export function Stars({ score, onChoose }: { score: number | undefined; onChoose: (score: number) => void }) {
  return (
    <View className="row row-wrap sheet-gap" {...{ role: 'radiogroup' }}>
      {scoreAnswers.map((answer) => (
        <Chip
          key={answer.score}
          id={`score-${answer.score}`}
          words={answer.words}
          chosen={score === answer.score}
          onTap={() => onChoose(answer.score)}
        />
      ))}
    </View>
  );
}
