import { View } from '@tarojs/components';
import type { OwnReview } from '@weilinli/contracts';
import { useState } from 'react';
import { Empty } from '../../ui/empty';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';
import { LoadedView } from '../frame/loaded-view';
import { PagedList } from '../frame/paged-list';
import { AppealSheet } from './appeal-sheet';
import { ReviewCard } from './review-card';

/** Where my points wait for somebody's look, and what was decided. */
export function MyReviews() {
  const { loaded, again, more } = usePages<OwnReview>('my-reviews', (cursor) =>
    client.myReviews(cursor ? { cursor } : {}),
  );
  const [appealing, setAppealing] = useState<OwnReview | undefined>(undefined);
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(page) => (
        <View id="my-reviews">
          <View className="inset second">有疑点的由人来看, 机器不会因此封谁的号。不同意可以申诉一次。</View>
          {page.items.length === 0 ? (
            <Empty icon="points" words="没有正在核查的。" />
          ) : (
            <PagedList
              page={page}
              more={more}
              draw={(review) => <ReviewCard review={review} onAppeal={() => setAppealing(review)} />}
            />
          )}
          {appealing ? (
            <AppealSheet
              review={appealing}
              onDone={() => void again()}
              onClose={() => setAppealing(undefined)}
            />
          ) : null}
        </View>
      )}
    </LoadedView>
  );
}
