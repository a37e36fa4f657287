import type { Leave } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { Refusal } from '../../platform/errors';
import { askForWaiting } from './ask-for-waiting';
import { readLeave } from './read-leaves';

/** Somebody comes back, or does not go. Cancelling it again changes nothing; what he handed over stays where it is. */
export async function cancelLeave(client: PoolClient, id: string): Promise<Leave> {
  const { rows } = await client.query<{ personId: string; cancelled: boolean; over: boolean }>({
    name: 'leave-lock',
    text: `SELECT person_id AS "personId", cancelled_at IS NOT NULL AS cancelled, ends_at <= now() AS over
      FROM leaves WHERE id = $1 FOR NO KEY UPDATE`,
    values: [id],
  });
  const [found] = rows;
  if (!found) throw new Refusal('NOT_FOUND');
  if (!found.cancelled) {
    if (found.over) throw new Refusal('LEAVE_OVER');
    await client.query('UPDATE leaves SET cancelled_at = now() WHERE id = $1', [id]);
    await askForWaiting(client, found.personId);
  }
  return readLeave(client, id);
}
