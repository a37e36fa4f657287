import { Text, View } from '@tarojs/components';
import { Icon } from '../../ui/icon';
import { Tap } from '../../ui/tap';

export interface Choice {
  key: string;
  words: string;
  hint?: string;
}

interface ChoiceListProps {
  name: string;
  choices: readonly Choice[];
  chosen: string | undefined;
  onChoose: (key: string) => void;
}

/** Large answers below each other, each with a line that says more. */
export function ChoiceList({ name, choices, chosen, onChoose }: ChoiceListProps) {
  return (
    <View className="choices" {...{ role: 'radiogroup' }}>
      {choices.map(({ key, words, hint }) => (
        <Tap
          key={key}
          id={`${name}-${key}`}
          role="radio"
          chosen={key === chosen}
          className={`choice ${key === chosen ? 'choice-chosen' : ''}`}
          onTap={() => onChoose(key)}
        >
          <View className="grow">
            <View className="strong">{words}</View>
            {hint ? <Text className="second unbroken">{hint}</Text> : null}
          </View>
          {key === chosen ? <Icon name="check" /> : null}
        </Tap>
      ))}
    </View>
  );
}
