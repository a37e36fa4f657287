import { Text, View } from '@tarojs/components';
import type { HistoryEntry, Report } from '@weilinli/contracts';
import { Card } from '../../ui/card';
import { dotted } from '../../ui/names';
import { handlerName } from '../reports/state-words';
import { whyOf } from './why-words';

interface WhyCardProps {
  report: Report;
  history: readonly HistoryEntry[];
}

/** Why it is you, or whoever has it: for those who may know. */
export function WhyCard({ report, history }: WhyCardProps) {
  const why = whyOf(history, report);
  if (!why || !report.assignee) return null;
  const isMine = report.relations.includes('assignee');
  return (
    <Card id="why">
      <Text className="second">{isMine ? '为什么是你' : `为什么是${handlerName(report.assignee)}`}</Text>
      <View className="unbroken">{dotted(why.reasons)}</View>
      {why.others ? <View className="second">{why.others}</View> : null}
    </Card>
  );
}
