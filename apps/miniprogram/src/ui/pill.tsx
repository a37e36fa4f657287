import { View } from '@tarojs/components';
import { type IconName, ledBy } from './icon';

/** `waiting`: something is still to come of it; `over`: nothing is, and nobody has to do anything. */
export type PillTone = 'on-time' | 'due-soon' | 'overdue' | 'waiting' | 'over';

const icons: Record<PillTone, IconName> = {
  'on-time': 'check',
  'due-soon': 'clock',
  overdue: 'alert',
  waiting: 'clock',
  over: 'over',
};

interface PillProps {
  words: string;
  tone: PillTone;
  /** Where the usual one would say something else: a clock beside a name. */
  icon?: IconName;
}

/** A few words in a colour with its icon: never the colour alone. */
export function Pill({ words, tone, icon = icons[tone] }: PillProps) {
  return <View className={`pill pill-${tone} ${ledBy(icon, 16)}`}>{words}</View>;
}
