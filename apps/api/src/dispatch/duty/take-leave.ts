import type { Leave } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { Refusal } from '../../platform/errors';
import { readLeave } from './read-leaves';

const day = 86_400_000;
/** Who wakes up ill says so in the morning; what lies farther back is no longer leave but history. */
const latestNoticeDays = 1;
const longestLeaveDays = 366;

export interface NewLeave {
  id: string;
  personId: string;
  startsAt: Date;
  endsAt: Date;
  reason: string | undefined;
  by: string;
}

/** Somebody is away for a time. Two leaves of one person never overlap. */
export async function takeLeave(client: PoolClient, leave: NewLeave): Promise<Leave> {
  const { id, personId, startsAt, endsAt, reason, by } = leave;
  // Leaves of one person are entered one after another.
  await client.query('SELECT FROM people WHERE id = $1 FOR NO KEY UPDATE', [personId]);
  const { rows } = await client.query<{ now: Date; overlaps: boolean }>({
    name: 'leave-check',
    text: `SELECT now() AS now, EXISTS (SELECT FROM leaves other WHERE other.person_id = person.id
        AND other.cancelled_at IS NULL AND other.starts_at < $3 AND other.ends_at > $2) AS overlaps
      FROM people person WHERE person.id = $1`,
    values: [personId, startsAt, endsAt],
  });
  const [found] = rows;
  if (!found) throw new Refusal('NOT_FOUND');
  refuseUnlikelyTimes(leave, found.now);
  if (found.overlaps) throw new Refusal('LEAVE_OVERLAPS');
  await client.query({
    name: 'leave-take',
    text: 'INSERT INTO leaves (id, person_id, starts_at, ends_at, reason, created_by) VALUES ($1, $2, $3, $4, $5, $6)',
    values: [id, personId, startsAt, endsAt, reason ?? null, by],
  });
  return readLeave(client, id);
}

function refuseUnlikelyTimes({ startsAt, endsAt }: NewLeave, now: Date): void {
  const refuse = (path: string, message: string) => {
    throw new Refusal('VALIDATION_FAILED', {
      detail: `${path} ${message}.`,
      errors: [{ path, message }],
    });
  };
  if (endsAt <= startsAt) refuse('endsAt', 'must be later than startsAt');
  if (endsAt <= now) refuse('endsAt', 'must lie ahead');
  if (startsAt.getTime() < now.getTime() - latestNoticeDays * day)
    refuse('startsAt', 'must not lie back more than a day');
  if (endsAt.getTime() - startsAt.getTime() > longestLeaveDays * day)
    refuse('endsAt', `must not be more than ${longestLeaveDays} days after startsAt`);
}
