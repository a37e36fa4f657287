import { View } from '@tarojs/components';
import { type IconName, ledBy } from './icon';

export type PillTone = 'on-time' | 'due-soon' | 'overdue' | 'waiting';

const icons: Record<PillTone, IconName> = {
  'on-time': 'check',
  'due-soon': 'clock',
  overdue: 'alert',
  waiting: 'clock',
};

/** A few words in a colour with its icon: never the colour alone. */
export function Pill({ words, tone }: { words: string; tone: PillTone }) {
  return <View className={`pill pill-${tone} ${ledBy(icons[tone], 16)}`}>{words}</View>;
}
