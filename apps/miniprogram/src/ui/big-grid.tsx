import { Text, View } from '@tarojs/components';
import { Icon, type IconName } from './icon';
import { Tap } from './tap';

export interface BigChoice {
  key: string;
  words: string;
  icon: IconName;
}

interface BigGridProps {
  name: string;
  choices: readonly BigChoice[];
  chosen: string | undefined;
  onChoose: (key: string) => void;
}

/** Large buttons with a drawing and a word, one of them chosen. */
export function BigGrid({ name, choices, chosen, onChoose }: BigGridProps) {
  return (
    <View className="big-grid" {...{ role: 'radiogroup' }}>
      {choices.map(({ key, words, icon }) => (
        <Tap
          key={key}
          id={`${name}-${key}`}
          label={words}
          role="radio"
          chosen={key === chosen}
          className={`big-cell ${key === chosen ? 'big-cell-chosen' : ''}`}
          onTap={() => onChoose(key)}
        >
          <Icon name={icon} size={24} />
          <Text>{words}</Text>
        </Tap>
      ))}
    </View>
  );
}
