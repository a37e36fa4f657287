import type { PoolClient } from 'pg';
import { askForWaiting } from './ask-for-waiting';

/** How many reports somebody may have in hand before others are chosen; undefined: no limit. */
export async function putLoadLimit(
  client: PoolClient,
  { personId, limit }: { personId: string; limit?: number | undefined },
): Promise<void> {
  await client.query({
    name: 'duty-load-limit',
    text: `INSERT INTO worker_settings (person_id, load_limit) VALUES ($1, $2)
      ON CONFLICT (person_id) DO UPDATE SET load_limit = excluded.load_limit`,
    values: [personId, limit ?? null],
  });
  await askForWaiting(client, personId);
}
