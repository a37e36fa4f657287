import type { DataSource } from 'typeorm';
import { inTransaction } from '../../platform/database/transaction';
import { post } from './post';

/** What the courier of the demonstration begins with: enough to try the shop. */
const opening = { persona: 'courier-1', points: 320 };

/** Again, it changes nothing. */
export async function seedDemoPoints(dataSource: DataSource): Promise<void> {
  await inTransaction(dataSource, async (client) => {
    const { rows } = await client.query<{ id: string }>('SELECT id FROM people WHERE persona = $1', [
      opening.persona,
    ]);
    const [person] = rows;
    if (!person) return;
    await post(client, {
      source: `opening:${opening.persona}`,
      kind: 'opening',
      personId: person.id,
      words: '演示积分',
      entries: [
        { account: { person: person.id, kind: 'available' }, points: opening.points },
        { account: { city: 'opening' }, points: -opening.points },
      ],
    });
  });
}
