import { Text, View } from '@tarojs/components';
import type { OfferedReward } from '@weilinli/contracts';
import { useState } from 'react';
import { open } from '../../platform/navigation';
import { Empty } from '../../ui/empty';
import { Icon } from '../../ui/icon';
import { Slot } from '../../ui/slot';
import { Tap } from '../../ui/tap';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';
import { LoadedView } from '../frame/loaded-view';
import { PagedList } from '../frame/paged-list';
import { usePoints } from '../points/use-points';
import { RedeemSheet } from './redeem-sheet';
import { RewardCard } from './reward-card';

/** What there is for points. */
export function ShopScreen() {
  const { points, again: countAgain } = usePoints();
  const { loaded, again, more } = usePages<OfferedReward>('rewards', (cursor) =>
    client.rewards(cursor ? { cursor } : {}),
  );
  const [chosen, setChosen] = useState<OfferedReward | undefined>(undefined);
  const leave = () => setChosen(undefined);
  const changed = () => {
    void countAgain();
    void again();
  };
  return (
    <View>
      <View className="card beside" id="shop-balance">
        <View className="beside-few">
          <View className="second">可用积分</View>
          <View className="strong title">{points ? `${points.available} 分` : '—'}</View>
        </View>
        <Tap id="shop-codes" role="link" className="row shop-codes" onTap={() => open('codes')}>
          <Icon name="code" />
          <Text>我的兑换</Text>
          <Icon name="forward" size={16} />
        </Tap>
      </View>
      <LoadedView loaded={loaded} again={() => void again()}>
        {(page) =>
          page.items.length === 0 ? (
            <Empty icon="gift" words="现在没有可以兑换的。积分不会过期, 过几天再来看看。" />
          ) : (
            <View id="rewards">
              <PagedList
                page={page}
                more={more}
                draw={(reward) => (
                  <RewardCard
                    reward={reward}
                    available={points?.available}
                    onChoose={() => setChosen(reward)}
                  />
                )}
              />
            </View>
          )
        }
      </LoadedView>
      <Slot>
        {chosen ? (
          <RedeemSheet reward={chosen} available={points?.available} onDone={changed} onClose={leave} />
        ) : null}
      </Slot>
    </View>
  );
}
