import { notify } from '../../messages';
import { inTransaction } from '../../platform/database/transaction';
import type { ShopDeps } from './shop-deps';

/** Whoever redeemed it just now needs no reminding. */
const newFor = '12 hours';

/** Tells everybody for whom something waits on its last day. Again, it tells nobody twice. */
export async function remindOfLastDay({ dataSource, newId }: ShopDeps): Promise<void> {
  await inTransaction(dataSource, async (client) => {
    const { rows } = await client.query<{ id: string; personId: string; name: string; place: string }>(
      `SELECT redemption.id, redemption.person_id AS "personId", reward.name, reward.pick_up_place AS place
        FROM redemptions redemption JOIN rewards reward ON reward.id = redemption.reward_id
        WHERE redemption.state = 'waiting' AND redemption.expires_at > now()
          AND redemption.expires_at <= now() + interval '1 day' AND redemption.redeemed_at < now() - $1::interval
          AND NOT EXISTS (SELECT FROM messages told WHERE told.person_id = redemption.person_id
            AND told.about_key = 'redemption:' || redemption.id || ':soon-over')
        ORDER BY redemption.person_id, redemption.id`,
      [newFor],
    );
    for (const { id, personId, name, place } of rows) {
      await notify(client, {
        id: newId(),
        key: `redemption:${id}:soon-over`,
        personId,
        kind: 'redemption-soon-over',
        words: { title: '今天是领取的最后一天', body: `${name}, ${place}` },
      });
    }
  });
}
