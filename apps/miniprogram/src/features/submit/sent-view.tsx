import { View } from '@tarojs/components';
import type { Report } from '@weilinli/contracts';
import { useEffect } from 'react';
import { useNow } from '../../platform/clock';
import { replace } from '../../platform/navigation';
import { toTop } from '../../platform/scroll';
import { AreaPath } from '../../ui/area-path';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { TakenIn } from '../../ui/taken-in';
import { pathNames } from '../place/use-located';
import { PointsAfter } from '../points/points-after';
import { DeadlinesCard } from '../reports/deadlines-card';
import { reportTitle } from '../reports/report-line';
import { stateWords } from '../reports/state-words';
import { AskCard } from '../subscribe/ask-card';

/** Sent: its number, whose it is, until when. */
export function SentView({ report }: { report: Report }) {
  const now = useNow();
  useEffect(toTop, []);
  return (
    <View id="sent">
      <TakenIn icon="check" title="收到了, 谢谢你">
        <View id="sent-state">{stateWords(report, now)}</View>
        <PointsAfter handed={{ state: 'sent', report }} className="points-badge" />
      </TakenIn>
      <Card>
        <View className="strong">{reportTitle(report)}</View>
        <View id="sent-number" className="second">{`编号 ${report.number}`}</View>
        <View id="sent-path">
          <AreaPath names={pathNames(report.area.path)} />
        </View>
        {report.placeNote === 'city-desk' ? (
          <View className="second">这里在城区边上, 已交给市里的派遣员</View>
        ) : null}
      </Card>
      <DeadlinesCard report={report} now={now} />
      <AskCard />
      <View className="inset">
        <Button
          id="sent-open"
          words="看进度"
          size="large"
          onTap={() => replace('detail', { id: report.id })}
        />
      </View>
    </View>
  );
}
