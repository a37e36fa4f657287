import { View } from '@tarojs/components';
import type { Review, ReviewsQuery } from '@weilinli/contracts';
import { useState } from 'react';
import { Chips } from '../../ui/chips';
import { Empty } from '../../ui/empty';
import { Slot } from '../../ui/slot';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';
import { LoadedView } from '../frame/loaded-view';
import { PagedList } from '../frame/paged-list';
import { ReviewingCard } from './reviewing-card';
import { SaySheet } from './say-sheet';

type Scope = NonNullable<ReviewsQuery['scope']>;

const scopes: readonly { key: Scope; words: string; none: string }[] = [
  { key: 'open', words: '待我核查', none: '没有要核查的。积分有疑点的, 会在这里等你看。' },
  { key: 'all', words: '全部', none: '还没有核查过。' },
];

/** What a machine noticed, for a person to look at: it bars nobody, and pays nothing by itself. */
export function ReviewsScreen() {
  const [scope, setScope] = useState<Scope>('open');
  return (
    <View>
      <Chips
        name="reviews"
        label="看哪些"
        className="filter"
        choices={scopes}
        chosen={scope}
        onChoose={setScope}
      />
      <Reviews key={scope} scope={scope} />
    </View>
  );
}

function Reviews({ scope }: { scope: Scope }) {
  const { loaded, again, more } = usePages<Review>(`reviews ${scope}`, (cursor) =>
    client.reviews({ scope, ...(cursor ? { cursor } : {}) }),
  );
  const [looked, setLooked] = useState<Review | undefined>(undefined);
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(page) => (
        <View id="reviews">
          {page.items.length === 0 ? (
            <Empty icon="shield" words={scopes.find(({ key }) => key === scope)?.none ?? ''} />
          ) : (
            <PagedList
              page={page}
              more={more}
              lines="tall"
              draw={(review) => <ReviewingCard review={review} onSay={() => setLooked(review)} />}
            />
          )}
          <Slot>
            {looked ? (
              <SaySheet review={looked} onDone={() => void again()} onClose={() => setLooked(undefined)} />
            ) : null}
          </Slot>
        </View>
      )}
    </LoadedView>
  );
}
