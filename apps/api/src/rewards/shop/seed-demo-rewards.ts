import { rewardKinds } from '@weilinli/contracts';
import type { DataSource } from 'typeorm';
import demo from '../../../data/demo-rewards.json';
import { inTransaction } from '../../platform/database/transaction';
import { createReward } from './create-reward';

/** Puts on the shelves what the demonstration offers. Again, it changes nothing – also not what was changed since. */
export async function seedDemoRewards(dataSource: DataSource): Promise<void> {
  await inTransaction(dataSource, async (client) => {
    const { rows: shops } = await client.query<{ id: string }>(
      'SELECT id FROM organisations WHERE code = $1',
      [demo.shop],
    );
    // Whoever has started with a map of his own has no demonstration.
    const [shop] = shops;
    if (!shop) return;
    const { rows: there } = await client.query<{ id: string }>('SELECT id FROM rewards');
    const known = new Set(there.map(({ id }) => id));
    for (const { kind, ...reward } of demo.rewards.filter(({ id }) => !known.has(id))) {
      await createReward(client, { ...reward, kind: kindOf(kind), shopId: shop.id, by: undefined });
    }
  });
}

function kindOf(name: string): (typeof rewardKinds)[number] {
  const kind = rewardKinds.find((one) => one === name);
  if (!kind) throw new Error(`demo-rewards.json: "${name}" is no kind of reward.`);
  return kind;
}
