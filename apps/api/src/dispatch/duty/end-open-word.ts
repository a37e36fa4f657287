import { type Shift, wordHoldsUntil } from '@weilinli/domain';
import type { PoolClient } from 'pg';

/**
 * A word that was given while nothing was planned has no end. It does not outlive what is planned now: else who once
 * said that he is off would never be back, and who said that he is there would be sent out at night.
 */
export async function endOpenWord(
  client: PoolClient,
  { personId, shifts, now }: { personId: string; shifts: readonly Shift[]; now: Date },
): Promise<void> {
  const { rows } = await client.query<{ onDuty: boolean }>({
    name: 'duty-open-word',
    text: `SELECT on_duty AS "onDuty" FROM duty_states WHERE person_id = $1 AND until IS NULL FOR UPDATE`,
    values: [personId],
  });
  const [open] = rows;
  const until = open && wordHoldsUntil(shifts, { onDuty: open.onDuty, at: now });
  if (until) await client.query('UPDATE duty_states SET until = $2 WHERE person_id = $1', [personId, until]);
}
