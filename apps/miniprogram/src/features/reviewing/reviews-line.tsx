import { Text, View } from '@tarojs/components';
import type { Review, Role } from '@weilinli/contracts';
import { useEffect, useState } from 'react';
import { open, useShown } from '../../platform/navigation';
import { Icon } from '../../ui/icon';
import { Slot } from '../../ui/slot';
import { Tap } from '../../ui/tap';
import { client } from '../api/client';
import { soon } from '../frame/soon';
import { mayReviewAs } from './may-review';

// So many are told apart; more than that are many.
const counted = 20;

/** On a desk: how many points wait for its owner's look. Nothing where none do. */
export function ReviewsLine({ role }: { role: Role }) {
  const words = useWaitingWords(mayReviewAs(role));
  return (
    <Slot>
      {words ? (
        <View className="card">
          <Tap id="to-reviews" role="link" className="list-row" onTap={() => open('reviews')}>
            <Icon name="shield" />
            <Text className="grow">积分核查</Text>
            <Text className="strong">{words}</Text>
            <Icon name="forward" />
          </Tap>
        </View>
      ) : null}
    </Slot>
  );
}

/** Asked a moment later, and again when the page is back in front. */
function useWaitingWords(mayReview: boolean): string | undefined {
  const [words, setWords] = useState<string | undefined>(undefined);
  const [shown, setShown] = useState(0);
  useShown(() => setShown((times) => times + 1));
  useEffect(() => {
    if (!mayReview) return undefined;
    let isGone = false;
    const forget = soon(() => {
      client.reviews({ limit: counted }).then(
        ({ items, nextCursor }) => {
          if (!isGone) setWords(countWords(items, nextCursor));
        },
        // A desk shows what it is for without it; the next showing asks again.
        () => undefined,
      );
    });
    return () => {
      isGone = true;
      forget();
    };
  }, [mayReview, shown]);
  return words;
}

/** What somebody else answers stands in the list, and is not counted. */
function countWords(items: readonly Review[], nextCursor: string | null): string | undefined {
  const count = items.filter(({ may }) => may.length > 0).length;
  return count > 0 ? `${count}${nextCursor ? '+' : ''} 件` : undefined;
}
