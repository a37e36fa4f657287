import { View } from '@tarojs/components';
import type { SameReport } from '@weilinli/contracts';
import { useEffect } from 'react';
import { replace } from '../../platform/navigation';
import { toTop } from '../../platform/scroll';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Names } from '../../ui/names';
import { TakenIn } from '../../ui/taken-in';
import { areaNames } from '../reports/place-words';
import { publicStateWords } from '../reports/state-words';

/** Followed instead of reported again: thanks, and what comes next. */
export function FollowedView({ report }: { report: SameReport }) {
  useEffect(toTop, []);
  return (
    <View id="followed">
      <TakenIn icon="check" title="谢谢, 已帮忙确认">
        <View>有进展会告诉你</View>
      </TakenIn>
      <Card>
        <View className="strong">{report.category.name}</View>
        <View id="followed-state">{publicStateWords(report)}</View>
        <Names names={areaNames(report.area)} between="·" />
      </Card>
      <View className="inset">
        <Button
          id="followed-open"
          words="看进度"
          size="large"
          onTap={() => replace('detail', { id: report.id })}
        />
      </View>
    </View>
  );
}
