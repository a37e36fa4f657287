import type { PoolClient } from 'pg';

/**
 * What was planned for a staff record before its owner first signed in is planned for him. An account that was just
 * bound has said nothing of its own; if it has, that stays.
 */
export async function handOverDuty(
  client: PoolClient,
  { from, to }: { from: string; to: string },
): Promise<void> {
  for (const table of ['duty_shifts', 'leaves']) {
    await client.query(`UPDATE ${table} SET person_id = $2 WHERE person_id = $1`, [from, to]);
  }
  for (const table of ['duty_states', 'worker_settings']) {
    await client.query(
      `UPDATE ${table} SET person_id = $2 WHERE person_id = $1 AND NOT EXISTS (SELECT FROM ${table} WHERE person_id = $2)`,
      [from, to],
    );
  }
}
