import { View } from '@tarojs/components';
import { dotted } from './names';

export interface LoadPart {
  tone: 'overdue' | 'due-soon' | 'usual';
  count: number;
  /** 已超时 – says in words what the colour shows. */
  words: string;
}

interface LoadBarProps {
  /** 小刘 · 在岗 */
  name: string;
  /** 4 件 */
  aside: string;
  parts: readonly LoadPart[];
  /** How many fill the whole bar: the same for all bars that are compared. */
  full: number;
}

/** How much somebody has on hand and how urgent it is: as a bar, and the same in words. */
export function LoadBar({ name, aside, parts, full }: LoadBarProps) {
  const shown = parts.filter(({ count }) => count > 0);
  return (
    <View className="load">
      <View className="row row-apart">
        <View className="grow unbroken">{dotted(name)}</View>
        <View className="second">{aside}</View>
      </View>
      <View className="load-bar" {...{ 'aria-hidden': 'true' }}>
        {shown.map(({ tone, count }) => (
          <View
            key={tone}
            className={`load-part load-part-${tone}`}
            style={{ width: `${share(count, full)}%` }}
          />
        ))}
      </View>
      {shown.length > 0 ? (
        <View className="load-words">
          {shown.map(({ tone, count, words }) => (
            <View key={tone} className={`load-word load-word-${tone}`}>{`${words} ${count}`}</View>
          ))}
        </View>
      ) : null}
    </View>
  );
}

function share(count: number, full: number): number {
  return Math.min(100, Math.round((count / Math.max(1, full)) * 100));
}
