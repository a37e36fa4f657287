import { View } from '@tarojs/components';
import type { HistoryEntry, Report } from '@weilinli/contracts';
import { Card } from '../../ui/card';
import { declineWords } from './decline-words';

interface DeclineCardProps {
  report: Report;
  history: readonly HistoryEntry[];
}

/** Why it is no case, in words, and what can still be done about it. */
export function DeclineCard({ report, history }: DeclineCardProps) {
  const words = declineWords(report, history);
  if (!words) return null;
  return (
    <Card id="decline">
      <View className="card-title">为什么没有受理</View>
      <View>{words.reason}</View>
      {words.note ? <View>{`“${words.note}”`}</View> : null}
      {words.next ? <View className="second sheet-gap">{words.next}</View> : null}
    </Card>
  );
}
