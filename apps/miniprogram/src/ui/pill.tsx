import { View } from '@tarojs/components';
import { type IconName, ledBy } from './icon';

export type PillTone = 'on-time' | 'due-soon' | 'overdue' | 'waiting';

const icons: Record<PillTone, IconName> = {
  'on-time': 'check',
  'due-soon': 'clock',
  overdue: 'alert',
  waiting: 'clock',
};

interface PillProps {
  words: string;
  tone: PillTone;
  /** Where the usual one would say something else: a clock beside what is over, or beside a name. */
  icon?: IconName;
}

/** A few words in a colour with its icon: never the colour alone. */
export function Pill({ words, tone, icon = icons[tone] }: PillProps) {
  return <View className={`pill pill-${tone} ${ledBy(icon, 16)}`}>{words}</View>;
}
