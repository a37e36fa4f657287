import { randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../../platform/database/transaction';
import { post } from '../ledger';

/** Points that somebody has brought along. */
export async function givePoints(
  dataSource: DataSource,
  { personId, points }: { personId: string; points: number },
): Promise<void> {
  await inTransaction(dataSource, async (client) => {
    await post(client, {
      source: `opening:${personId}:${randomUUID()}`,
      kind: 'opening',
      personId,
      words: '以前的积分',
      entries: [
        { account: { person: personId, kind: 'available' }, points },
        { account: { city: 'opening' }, points: -points },
      ],
    });
  });
}
