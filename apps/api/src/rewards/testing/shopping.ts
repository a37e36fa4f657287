import type { Problem, Redemption, Reward } from '@weilinli/contracts';
import type { Caller } from '../../testing/caller';
import { hire, organisationOf } from '../../testing/hire';
import type { Stage } from '../../testing/stage';
import { givePoints } from './give-points';

/** Something for points in the shop of the demonstration's company; 60 points, 5 of them, without a limit. */
export async function shelve(stage: Stage, terms: object = {}): Promise<Reward> {
  const usual = {
    ...{ name: '卫生纸', kind: 'goods', price: 60, stock: 5 },
    ...{ pickUpPlace: '物业服务中心', pickUpDays: 7, shopId: await organisationOf(stage, 'DEMO-PROPERTY') },
  };
  const { status, body } = await (await stage.as('admin-1')).post<Reward>('/rewards', { ...usual, ...terms });
  if (status !== 201) throw new Error(`it was not put on the shelf: ${JSON.stringify(body)}`);
  return body;
}

export interface Shopper {
  id: string;
  by: Caller;
  redeem(reward: { id: string }, key?: string): Promise<{ status: number; body: Redemption & Problem }>;
  cancel(redemption: { id: string }): Promise<{ status: number; body: Redemption & Problem }>;
}

/** Somebody new with so many points. */
export async function shopper(
  stage: Stage,
  { persona, points }: { persona: string; points: number },
): Promise<Shopper> {
  const id = await hire(stage, { persona, role: 'courier' });
  await givePoints(stage.deps.dataSource, { personId: id, points });
  const by = await stage.as(persona);
  return {
    id,
    by,
    redeem: (reward, key) =>
      by.post(`/rewards/${reward.id}/redeem`, undefined, key ? { 'idempotency-key': key } : {}),
    cancel: (redemption) => by.post(`/redemptions/${redemption.id}/cancel`),
  };
}
