import { View } from '@tarojs/components';
import { Chip } from './chip';

interface ChipsProps<Key extends string> {
  /** Each chip's id is this and its key: `period-30`. */
  name: string;
  /** What is asked, for who does not see it. */
  label: string;
  choices: readonly { key: Key; words: string }[];
  chosen: Key | undefined;
  onChoose: (key: Key) => void;
  /** How they stand; by themselves in as many rows as they need. */
  className?: string;
}

/** A few short answers beside each other, at most one of them chosen. */
export function Chips<Key extends string>({
  name,
  label,
  choices,
  chosen,
  onChoose,
  className = 'row row-wrap sheet-gap',
}: ChipsProps<Key>) {
  return (
    <View className={className} {...{ role: 'radiogroup', ariaLabel: label }}>
      {choices.map(({ key, words }) => (
        <Chip
          key={key}
          id={`${name}-${key}`}
          words={words}
          chosen={key === chosen}
          onTap={() => onChoose(key)}
        />
      ))}
    </View>
  );
}
