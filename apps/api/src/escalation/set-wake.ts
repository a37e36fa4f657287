import type { PoolClient } from 'pg';

export interface Wake {
  id: string;
  version: number;
  wakeAt: Date | null;
}

/**
 * Sets anew when some reports are looked at, where only the stages have changed and nothing happened to the report.
 * Who has moved since it was read has been set by that.
 */
export async function setWake(client: Pick<PoolClient, 'query'>, wakes: readonly Wake[]): Promise<void> {
  if (wakes.length === 0) return;
  await client.query({
    name: 'set-wake',
    text: `UPDATE reports SET wake_at = wake.at
      FROM unnest($1::uuid[], $2::integer[], $3::timestamptz[]) AS wake (id, version, at)
      WHERE reports.id = wake.id AND reports.version = wake.version AND reports.wake_at IS DISTINCT FROM wake.at`,
    values: [
      wakes.map(({ id }) => id),
      wakes.map(({ version }) => version),
      wakes.map(({ wakeAt }) => wakeAt),
    ],
  });
}
