import { View } from '@tarojs/components';

interface NamesProps {
  names: readonly string[];
  between: '›' | '·';
}

const unbreakable = '\u00a0';

/** No line begins with the dot between two words. */
export function dotsAtEnd(words: string): string {
  return words.replace(/ ·/g, `${unbreakable}·`);
}

/** Names in a row; lines break between names only, unless one is longer than the line. */
export function Names({ names, between }: NamesProps) {
  const words = names.map((name) => name.replace(/ /g, unbreakable));
  return <View className="second unbroken">{words.join(`${unbreakable}${between} `)}</View>;
}
