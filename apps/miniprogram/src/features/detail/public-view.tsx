import { View } from '@tarojs/components';
import type { PublicReport } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import { useNow } from '../../platform/clock';
import { showPicture } from '../../platform/pictures';
import { AreaPath } from '../../ui/area-path';
import { Card } from '../../ui/card';
import { PhotoStrip } from '../../ui/photo-strip';
import { Pill } from '../../ui/pill';
import { Slot } from '../../ui/slot';
import { FeedbackCard } from '../feedback/feedback-card';
import { usePendingMark } from '../outbox/use-pending';
import { pathNames } from '../place/use-located';
import { PointsCard } from '../points/points-card';
import { publicStateWords } from '../reports/state-words';
import { useSharing } from '../share/shareable';
import { FollowButton } from './follow-button';
import { ReportPlace } from './report-place';

/** What everybody may know: what, about where, how it stands. */
export function PublicView({ report, onChanged }: { report: PublicReport; onChanged: () => void }) {
  const now = useNow();
  const pending = usePendingMark(report.id);
  useSharing(report);
  return (
    <View>
      {report.thumbnailUrl ? (
        <PhotoStrip id="photos" before={{ url: report.thumbnailUrl, words: '上报时' }} onOpen={showPicture} />
      ) : null}
      <Card>
        <View className="strong title">{report.category.name}</View>
        <View id="state">{publicStateWords(report)}</View>
        {pending ? <Pill words={pending} tone="waiting" /> : null}
        <AreaPath names={pathNames(report.area.path)} />
      </Card>
      <Slot>
        <FeedbackCard report={report} onChanged={onChanged} />
      </Slot>
      {report.availableActions?.includes('unfollow') ? <PointsCard report={{ id: report.id }} /> : null}
      <Card>
        <View className="card-title">大概位置</View>
        <ReportPlace report={report} />
      </Card>
      <Card>
        <View className="second">{`${momentWords(now, new Date(report.createdAt))} 上报, ${momentWords(now, new Date(report.updatedAt))} 更新`}</View>
      </Card>
      <FollowButton report={report} onChanged={onChanged} />
    </View>
  );
}
