import type { Redemption } from '@weilinli/contracts';
import { givePoints } from '../../rewards/testing/give-points';
import { shelve } from '../../rewards/testing/shopping';
import type { Stage } from '../stage';

/** What the table of access says of the shop. */
export interface ShopScene {
  rewardId: string;
  /** 郭飞's, to be cancelled. */
  redemptionId: string;
  /** The code of another one of his. */
  code: string;
}

/** Everybody can afford what there is, and there is enough of it. */
export async function setShop(stage: Stage): Promise<ShopScene> {
  const people = await stage.asOwner<{ id: string }>('SELECT id FROM people WHERE persona IS NOT NULL');
  for (const { id } of people) await givePoints(stage.deps.dataSource, { personId: id, points: 100 });
  const { id: rewardId } = await shelve(stage, { price: 1, stock: 1000 });
  const rider = await stage.as('courier-1');
  const redeem = async () => (await rider.post<Redemption>(`/rewards/${rewardId}/redeem`)).body;
  return { rewardId, redemptionId: (await redeem()).id, code: (await redeem()).code };
}

/** What is sent along when something is put on the shelf or changed. */
export function rewardBody(scene: { propertyId: string }, route: string): object {
  const terms = { name: '餐券', kind: 'meal', price: 1, pickUpPlace: '食堂', pickUpDays: 3 };
  return { ...terms, shopId: scene.propertyId, ...(route.startsWith('PUT') ? { version: 1 } : { stock: 9 }) };
}
