import { View } from '@tarojs/components';
import type { OwnReview } from '@weilinli/contracts';
import { useNow } from '../../platform/clock';
import { open } from '../../platform/navigation';
import { Button } from '../../ui/button';
import { Pill } from '../../ui/pill';
import { Tap } from '../../ui/tap';
import { Thumbnail } from '../../ui/thumbnail';
import { wholeHours } from '../../ui/whole-hours';
import { reviewLines, reviewPill } from './review-words';

interface ReviewCardProps {
  review: OwnReview;
  onAppeal: () => void;
}

/** One report whose points are looked at: what was noticed, what was said, and what he can say to it. */
export function ReviewCard({ review, onAppeal }: ReviewCardProps) {
  const now = useNow();
  const { id, report, mayAppeal } = review;
  const pill = reviewPill(review);
  return (
    <View className="card">
      <Tap
        id={`review-${id}`}
        role="link"
        className="report-card"
        onTap={() => open('detail', { id: report.id })}
      >
        <Thumbnail url={report.thumbnailUrl} icon="points" />
        <View className="grow">
          <View className="report-card-head">
            <View className="strong">{report.category.name}</View>
            <Pill words={pill.words} tone={pill.tone} />
          </View>
          {reviewLines(review, now).map(({ key, words }) => (
            <View key={key} className="second">
              {wholeHours(words)}
            </View>
          ))}
        </View>
      </Tap>
      {mayAppeal ? (
        <Button
          id={`appeal-${id}`}
          className="sheet-gap"
          words="我不同意, 申诉"
          kind="outline"
          onTap={onAppeal}
        />
      ) : null}
    </View>
  );
}
