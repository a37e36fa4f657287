import { View } from '@tarojs/components';

interface NamesProps {
  names: readonly string[];
  between: '›' | '·';
}

const unbreakable = '\u00a0';

/** Names in a row; lines break between names only, unless one is longer than the line. */
export function Names({ names, between }: NamesProps) {
  return <View className="second unbroken">{joined(names, between)}</View>;
}

/** `管第 4 网格 · 在岗`, as names in a row: no line begins with a dot. */
export function dotted(words: string): string {
  return joined(words.split(' · '), '·');
}

/** No line of a title begins with the dot in it; the spaces of its words stay what they are. */
export function dotsAtEnd(title: string): string {
  return title.replace(/ ·/g, `${unbreakable}·`);
}

/** A figure and what it counts stay in one line: 460 米, 第 4 网格. */
export function wholeFigures(words: string): string {
  return words.replace(/第 (?=\d)/g, `第${unbreakable}`).replace(/(\d) /g, `$1${unbreakable}`);
}

function joined(names: readonly string[], between: NamesProps['between']): string {
  return names.map((name) => name.replace(/ /g, unbreakable)).join(`${unbreakable}${between} `);
}
