import { View } from '@tarojs/components';
import type { Redemption } from '@weilinli/contracts';
import { useNow } from '../../platform/clock';
import { open, replace } from '../../platform/navigation';
import { Empty } from '../../ui/empty';
import { ledBy } from '../../ui/icon';
import { Pill } from '../../ui/pill';
import { Tap } from '../../ui/tap';
import { wholeHours } from '../../ui/whole-hours';
import { LoadedView } from '../frame/loaded-view';
import { PagedList } from '../frame/paged-list';
import { endedWords, lastDayWords, redemptionPill } from './redemption-words';
import { rewardIcon } from './reward-icon';
import { rememberRedemption, useRedemptions } from './use-redemptions';

/** What I redeemed: what waits for me, and what became of the rest. */
export function CodesScreen() {
  const { loaded, again, more } = useRedemptions();
  return (
    <LoadedView loaded={loaded} again={() => void again()}>
      {(page) =>
        page.items.length === 0 ? (
          <Empty
            icon="code"
            words="你还没有换过东西。"
            action={{ id: 'to-shop', words: '去看看能换什么', onTap: () => replace('shop') }}
          />
        ) : (
          <View id="redemptions">
            <PagedList page={page} more={more} draw={(redemption) => <CodeCard redemption={redemption} />} />
          </View>
        )
      }
    </LoadedView>
  );
}

function CodeCard({ redemption }: { redemption: Redemption }) {
  const now = useNow();
  const { id, reward, points } = redemption;
  const pill = redemptionPill(redemption, now);
  const how = endedWords(redemption, now) ?? `最晚 ${lastDayWords(redemption)} 领, ${reward.pickUpPlace}`;
  const show = () => {
    rememberRedemption(redemption);
    open('code', { id });
  };
  return (
    <Tap id={`redemption-${id}`} role="link" className="card report-card" onTap={show}>
      <View className={`reward-drawing ${ledBy(rewardIcon(reward.kind), 24)}`} />
      <View className="grow">
        <View className="report-card-head">
          <View className="strong">{reward.name}</View>
          <Pill words={pill.words} tone={pill.tone} />
        </View>
        <View className="second">{wholeHours(how)}</View>
        <View className="second">{`用了 ${points} 分`}</View>
      </View>
    </Tap>
  );
}
