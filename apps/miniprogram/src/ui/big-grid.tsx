import { View } from '@tarojs/components';
import { type IconName, ledBy } from './icon';
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
          role="radio"
          chosen={key === chosen}
          className={`big-cell ${ledBy(icon, 24)}${key === chosen ? ' big-cell-chosen' : ''}`}
          onTap={() => onChoose(key)}
        >
          {words}
        </Tap>
      ))}
    </View>
  );
}
