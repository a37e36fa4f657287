import type { DutyPlan, Shift } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { openCountOf } from '../candidates';
import { type LeaveRow, leaveColumns } from './leave-row';

/** Everything that is known of somebody's duty. */
export interface KnownDuty {
  now: Date;
  plan: DutyPlan;
  /** Since when his own word, if it still holds. */
  since: Date | undefined;
  /** The leave that he is on, or that is next. */
  leave: LeaveRow | undefined;
  load: { open: number; limit?: number };
}

interface PlanRow {
  now: Date;
  shifts: StoredShift[];
  leaves: LeaveRow[];
  word: { onDuty: boolean; since: string; until: string | null } | null;
  limit: number | null;
  open: number;
}

/** A shift as JSON of the database. */
export interface StoredShift {
  weekday: number | null;
  day: string | null;
  fromMinute: number;
  toMinute: number;
  validFrom: string;
  validTo: string | null;
}

/** A scalar for a larger statement: the shifts planned for somebody, as JSON. */
export function shiftsSelect(personId: string): string {
  return `(SELECT coalesce(json_agg(json_build_object('weekday', shift.weekday, 'day', shift.day,
      'fromMinute', shift.from_minute, 'toMinute', shift.to_minute, 'validFrom', shift.valid_from, 'validTo', shift.valid_to)
      ORDER BY shift.day, shift.weekday, shift.from_minute, shift.id), '[]')
    FROM duty_shifts shift WHERE shift.person_id = ${personId} AND shift.removed_at IS NULL)`;
}

/** Reads what `dutyAt` of the domain looks at, with the database's time. */
export async function readPlan(client: Pick<PoolClient, 'query'>, personId: string): Promise<KnownDuty> {
  const { rows } = await client.query<PlanRow>({
    name: 'duty-plan',
    text: `SELECT now() AS now, ${shiftsSelect('$1::uuid')} AS shifts,
      (SELECT coalesce(json_agg(${leaveColumns('away', 'person')} ORDER BY away.starts_at), '[]')
        FROM leaves away JOIN people person ON person.id = away.person_id
        WHERE away.person_id = $1::uuid AND away.cancelled_at IS NULL AND away.ends_at > now()) AS leaves,
      (SELECT json_build_object('onDuty', word.on_duty, 'since', word.since, 'until', word.until)
        FROM duty_states word WHERE word.person_id = $1::uuid AND (word.until IS NULL OR word.until > now())) AS word,
      (SELECT load_limit FROM worker_settings WHERE person_id = $1::uuid) AS limit,
      ${openCountOf('$1::uuid')} AS open`,
    values: [personId],
  });
  const [row] = rows;
  if (!row) throw new Error('the plan of somebody was not answered');
  return knownDutyOf(row);
}

/** A stored shift as the domain knows it. */
export function shiftOf({ weekday, day, fromMinute, toMinute, validFrom, validTo }: StoredShift): Shift {
  const time = { fromMinute, toMinute, validFrom, ...(validTo === null ? {} : { validTo }) };
  return day === null ? { ...time, weekday: weekday ?? 0 } : { ...time, day };
}

function knownDutyOf({ now, shifts, leaves, word, limit, open }: PlanRow): KnownDuty {
  return {
    now,
    plan: {
      shifts: shifts.map(shiftOf),
      leaves: leaves.map(({ startsAt, endsAt }) => ({
        startsAt: new Date(startsAt),
        endsAt: new Date(endsAt),
      })),
      word: word
        ? { onDuty: word.onDuty, until: word.until === null ? undefined : new Date(word.until) }
        : undefined,
    },
    since: word ? new Date(word.since) : undefined,
    leave: leaves[0],
    load: { open, ...(limit === null ? {} : { limit }) },
  };
}
