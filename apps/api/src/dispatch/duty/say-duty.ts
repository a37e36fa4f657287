import type { DutyAnswer, PutDuty } from '@weilinli/contracts';
import { dutyAt } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { AreaIndexHolder } from '../../areas';
import { Refusal } from '../../platform/errors';
import { askForWaiting } from './ask-for-waiting';
import { wordAsHeard } from './claimed-word';
import { forgetPlaceOf, notePlace } from './note-place';
import { presentDuty } from './present-duty';
import { readPlan } from './read-plan';

const longestWordDays = 31;

/**
 * Somebody says himself that he is there, or that he is not. It goes before what is planned, and for no longer than
 * he says or his roster leaves open. Who comes on duty gets what waits for somebody. What waited for signal itself
 * counts from when it was said, and not at all where it is over by now.
 */
export async function sayDuty(
  deps: { areas: AreaIndexHolder },
  client: PoolClient,
  { personId, onDuty, until, place, performedAt }: PutDuty & { personId: string },
): Promise<DutyAnswer> {
  const { now, plan, since } = await readPlan(client, personId);
  if (onDuty && dutyAt(plan, now).because === 'leave') throw new Refusal('ON_LEAVE');
  const word = wordAsHeard({
    onDuty,
    performedAt: instant(performedAt),
    until: instant(until),
    shifts: plan.shifts,
    since,
    now,
  });
  if (!word) throw new Refusal('DUTY_WORD_OVER');
  if (until !== undefined) refuseUnlikelyEnd(new Date(until), now);
  await client.query({
    name: 'duty-say',
    text: `INSERT INTO duty_states AS before (person_id, on_duty, since, until) VALUES ($1, $2, $3, $4)
      ON CONFLICT (person_id) DO UPDATE SET on_duty = excluded.on_duty, until = excluded.until,
        since = CASE WHEN before.on_duty = excluded.on_duty AND coalesce(before.until > excluded.since, true)
          THEN before.since ELSE excluded.since END`,
    values: [personId, onDuty, word.at, word.ends ?? null],
  });
  // Where he was when it waited is not where he is now.
  if (onDuty && place && !word.waited) await notePlace(deps, client, { personId, place });
  if (onDuty) await askForWaiting(client, personId);
  else await forgetPlaceOf(client, personId);
  return presentDuty(await readPlan(client, personId));
}

function instant(text: string | undefined): Date | undefined {
  return text === undefined ? undefined : new Date(text);
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
