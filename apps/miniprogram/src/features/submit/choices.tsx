import { View } from '@tarojs/components';
import { Chip } from '../../ui/chip';

interface ChoicesProps<Item> {
  name: string;
  items: readonly Item[];
  chosen: string | undefined;
  onChoose: (item: Item) => void;
}

/** Answers by name, at most one of them chosen. */
export function Choices<Item extends { code: string; name: string }>({
  name,
  items,
  chosen,
  onChoose,
}: ChoicesProps<Item>) {
  if (items.length === 0) return null;
  return (
    <View className="row row-wrap sheet-gap" {...{ role: 'radiogroup' }}>
      {items.map((item) => (
        <Chip
          key={item.code}
          id={`${name}-${item.code}`}
          words={item.name}
          chosen={item.code === chosen}
          onTap={() => onChoose(item)}
        />
      ))}
    </View>
  );
}
