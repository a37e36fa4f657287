import type { OfferedReward } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';

/** 还有 12 份, 每人每月限 2 份, 换后 7 天内领. */
export function rewardFacts({ stock, perPerson, pickUpDays }: OfferedReward): string[] {
  return [
    stock > 0 ? `还有 ${stock} 份` : '已兑完',
    ...(perPerson === undefined ? [] : [`每人每月限 ${perPerson} 份`]),
    pickUpDays === 0 ? '当天领' : `换后 ${pickUpDays} 天内领`,
  ];
}

interface Asking {
  now: Date;
  /** The points that can be spent, where that is known. */
  available: number | undefined;
}

/** Why it cannot be redeemed now, as its button says it; undefined: it can. */
export function obstacleWords(reward: OfferedReward, { now, available }: Asking): string | undefined {
  switch (reward.obstacle) {
    case undefined:
      return undefined;
    case 'not-yet':
      return `${momentWords(now, new Date(reward.validFrom))} 开始`;
    case 'over':
      return '已结束';
    case 'not-offered':
      return '已下架';
    case 'sold-out':
      return '已兑完';
    case 'limit-reached':
      return `本月已换满 ${reward.mine} 份`;
    case 'points-not-enough':
      return available === undefined || available >= reward.price
        ? '积分不够'
        : `还差 ${reward.price - available} 分`;
    default:
      return reward.obstacle satisfies never;
  }
}
