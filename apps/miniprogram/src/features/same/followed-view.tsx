import { View } from '@tarojs/components';
import type { SameReport } from '@weilinli/contracts';
import { useEffect } from 'react';
import { replace } from '../../platform/navigation';
import { toTop } from '../../platform/scroll';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Names } from '../../ui/names';
import { areaNames } from '../reports/place-words';
import { publicStateWords } from '../reports/state-words';

/** Followed instead of reported again: thanks, and what comes next. */
export function FollowedView({ report }: { report: SameReport }) {
  useEffect(toTop, []);
  return (
    <View id="followed">
      <View className="welcome">
        <View className="empty-drawing">
          <Icon name="check" size={24} />
        </View>
        <View className="welcome-name">谢谢, 已帮忙确认</View>
        <View>有进展会告诉你</View>
      </View>
      <Card>
        <View className="strong">{report.category.name}</View>
        <View id="followed-state">{publicStateWords(report)}</View>
        <Names names={areaNames(report.area)} between="·" />
      </Card>
      <View className="photos">
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
