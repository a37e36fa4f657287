import type { DutyAnswer, PutDuty } from '@weilinli/contracts';
import { dutyAt, wordHoldsUntil } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { AreaIndexHolder } from '../../areas';
import { Refusal } from '../../platform/errors';
import { askForWaiting } from './ask-for-waiting';
import { forgetPlaceOf, notePlace } from './note-place';
import { presentDuty } from './present-duty';
import { readPlan } from './read-plan';

const longestWordDays = 31;

/**
 * Somebody says himself that he is there, or that he is not. It goes before what is planned, and for no longer than
 * he says or his roster leaves open. Who comes on duty gets what waits for somebody.
 */
export async function sayDuty(
  deps: { areas: AreaIndexHolder },
  client: PoolClient,
  { personId, onDuty, until, place }: PutDuty & { personId: string },
): Promise<DutyAnswer> {
  const { now, plan } = await readPlan(client, personId);
  if (onDuty && dutyAt(plan, now).because === 'leave') throw new Refusal('ON_LEAVE');
  const said = until === undefined ? undefined : new Date(until);
  if (said) refuseUnlikelyEnd(said, now);
  await client.query({
    name: 'duty-say',
    text: `INSERT INTO duty_states AS before (person_id, on_duty, since, until) VALUES ($1, $2, $3, $4)
      ON CONFLICT (person_id) DO UPDATE SET on_duty = excluded.on_duty, until = excluded.until,
        since = CASE WHEN before.on_duty = excluded.on_duty AND coalesce(before.until > excluded.since, true)
          THEN before.since ELSE excluded.since END`,
    values: [personId, onDuty, now, said ?? wordHoldsUntil(plan.shifts, { onDuty, at: now }) ?? null],
  });
  if (onDuty && place) await notePlace(deps, client, { personId, place });
  if (onDuty) await askForWaiting(client, personId);
  else await forgetPlaceOf(client, personId);
  return presentDuty(await readPlan(client, personId));
}

function refuseUnlikelyEnd(until: Date, now: Date): void {
  const latest = now.getTime() + longestWordDays * 86_400_000;
  if (until > now && until.getTime() <= latest) return;
  const message = `must lie ahead, and no more than ${longestWordDays} days`;
  throw new Refusal('VALIDATION_FAILED', {
    detail: `until ${message}.`,
    errors: [{ path: 'until', message }],
  });
}
