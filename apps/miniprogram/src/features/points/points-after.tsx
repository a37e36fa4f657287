import { View } from '@tarojs/components';
import type { HandedIn } from '../outbox/hand-in';
import { awardWords, countsLater } from './award-words';
import { useReportPoints } from './use-points';

interface PointsAfterProps {
  handed: Extract<HandedIn, { state: 'sent' | 'later' }>;
  className?: string;
}

/** What it is worth, right after it was handed in: 待核实 +20; why, where it is worth nothing. */
export function PointsAfter({ handed, className = '' }: PointsAfterProps) {
  const { loaded } = useReportPoints(handed.state === 'sent' ? handed.report.id : undefined);
  const [award] = loaded.state === 'ready' ? loaded.value.items : [];
  const words = handed.state === 'later' ? countsLater : award && awardWords(award);
  // The place is kept free: nothing jumps when the answer comes.
  return (
    <View id="points-after" className={`points-after ${className}`} {...{ 'aria-live': 'polite' }}>
      <View className="strong">{words ?? '\u00a0'}</View>
      {award && award.worth === 0 ? <View className="points-why">{award.because.join(' · ')}</View> : null}
    </View>
  );
}
