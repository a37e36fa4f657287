import { View } from '@tarojs/components';
import type { OfferedReward } from '@weilinli/contracts';
import { useNow } from '../../platform/clock';
import { Button } from '../../ui/button';
import { ledBy } from '../../ui/icon';
import { Names } from '../../ui/names';
import { Pill } from '../../ui/pill';
import { wholeHours } from '../../ui/whole-hours';
import { rewardIcon } from './reward-icon';
import { obstacleWords, rewardFacts } from './reward-words';

interface RewardCardProps {
  reward: OfferedReward;
  /** The points that can be spent, where that is known. */
  available: number | undefined;
  onChoose: () => void;
}

/** One thing of the shop: what, for how much, where it is, and the button or why there is none. */
export function RewardCard({ reward, available, onChoose }: RewardCardProps) {
  const now = useNow();
  const obstacle = obstacleWords(reward, { now, available });
  return (
    <View className="card" id={`reward-${reward.id}`}>
      <View className="report-card">
        <View className={`reward-drawing ${ledBy(rewardIcon(reward.kind), 24)}`} />
        <View className="grow">
          <View className="strong">{reward.name}</View>
          {reward.description ? <View>{wholeHours(reward.description)}</View> : null}
          <Names names={rewardFacts(reward)} between="·" />
          <View className="second">{`领取点: ${wholeHours(reward.pickUpPlace)}`}</View>
        </View>
      </View>
      <View className="beside sheet-gap">
        <View className="beside-few strong title">{`${reward.price} 分`}</View>
        {obstacle === undefined ? (
          <Button id={`redeem-${reward.id}`} words="兑换" onTap={onChoose} />
        ) : (
          <Pill words={obstacle} tone={reward.obstacle === 'not-yet' ? 'waiting' : 'over'} />
        )}
      </View>
    </View>
  );
}
