import { Text, View } from '@tarojs/components';

interface NamesProps {
  names: readonly string[];
  between: '›' | '·';
}

/** Names in a row; lines break between names only, unless one is longer than the line. */
export function Names({ names, between }: NamesProps) {
  return (
    <View className="second names">
      {names.map((name, index) => (
        // Two areas may bear the same name, but not below the same ones.
        <Text key={names.slice(0, index + 1).join(' ')} className="name">
          {index < names.length - 1 ? `${name} ${between}` : name}
        </Text>
      ))}
    </View>
  );
}
