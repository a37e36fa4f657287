import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { notify } from '../../messages';
import { onConnection } from '../../platform/database/on-connection';
import { inTransaction } from '../../platform/database/transaction';
import { giveBack } from './give-back';
import type { ShopDeps } from './shop-deps';

/** So many are looked up at a time. */
const batch = 500;

/** What nobody came for in time goes back, one short transaction each. Several may do it at once. Answers how many. */
export async function returnUnclaimed(deps: ShopDeps): Promise<number> {
  let returned = 0;
  for (;;) {
    const due = await readDue(deps.dataSource);
    for (const redemptionId of due) {
      const isReturned = await inTransaction(deps.dataSource, (client) =>
        returnOne(deps, client, redemptionId),
      );
      if (isReturned) returned += 1;
    }
    if (due.length < batch) return returned;
  }
}

async function returnOne(
  { newId }: Pick<ShopDeps, 'newId'>,
  client: PoolClient,
  redemptionId: string,
): Promise<boolean> {
  const given = await giveBack(client, { redemptionId, outcome: 'returned' });
  if (!given) return false;
  const { personId, rewardName, points } = given;
  await notify(client, {
    id: newId(),
    key: `redemption:${redemptionId}:returned`,
    personId,
    kind: 'redemption-returned',
    words: { title: '没有按时领取, 积分已退回', body: `${rewardName}, 退回 ${points} 分` },
  });
  return true;
}

function readDue(dataSource: DataSource): Promise<string[]> {
  return onConnection(dataSource, async (client) => {
    const { rows } = await client.query<{ id: string }>({
      name: 'redemptions-due',
      text: `SELECT id FROM redemptions WHERE state = 'waiting' AND expires_at <= now()
        ORDER BY expires_at, id LIMIT $1`,
      values: [batch],
    });
    return rows.map(({ id }) => id);
  });
}
