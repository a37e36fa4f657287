import { View } from '@tarojs/components';
import type { Review } from '@weilinli/contracts';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { ledBy } from '../../ui/icon';
import { Names, wholeFigures } from '../../ui/names';
import { Pill } from '../../ui/pill';
import { Tap } from '../../ui/tap';
import { Thumbnail } from '../../ui/thumbnail';
import { groupIcon } from '../reports/icon-of';
import { concernedNames, reviewingPill, saidSoFar } from './reviewing-words';

interface ReviewingCardProps {
  review: Review;
  onSay: () => void;
}

/** Points that wait: whose they are, what was noticed, what was said to it, and the reader's own word. */
export function ReviewingCard({ review, onSay }: ReviewingCardProps) {
  const now = useNow();
  const { id, report, signals, may } = review;
  const pill = reviewingPill(review);
  return (
    <View className="card" id={`review-${id}`}>
      <Tap
        id={`review-open-${id}`}
        role="link"
        className="report-card"
        onTap={() => open('detail', { id: report.id })}
      >
        <Thumbnail url={report.thumbnailUrl} icon={groupIcon(report.category.group)} />
        <View className="grow">
          <View className="strong">{report.category.name}</View>
          <View className="pills">
            <Pill {...pill} />
          </View>
          <Names names={concernedNames(review, now)} between="·" />
          <View className="second">{report.number}</View>
        </View>
      </Tap>
      {signals.map(({ signal, reason }) => (
        <View key={signal} className={`noticed ${ledBy('alert', 16)}`}>
          {wholeFigures(reason)}
        </View>
      ))}
      {saidSoFar(review).map(({ key, words }) => (
        <View key={key} className="second sheet-gap">
          {words}
        </View>
      ))}
      {may.length > 0 ? (
        <View className="row sheet-gap">
          <Button
            id={`review-say-${id}`}
            words={may.includes('answer') ? '答复申诉' : '核查'}
            icon="shield"
            className="grow"
            onTap={onSay}
          />
          <Button
            id={`review-report-${id}`}
            words="看详情"
            kind="outline"
            onTap={() => open('detail', { id: report.id })}
          />
        </View>
      ) : null}
    </View>
  );
}
