import type { Roster, RosterShift } from '@weilinli/contracts';
import type { Shift } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { Refusal } from '../../platform/errors';
import { askForWaiting } from './ask-for-waiting';
import { endOpenWord } from './end-open-word';
import { type StoredShift, shiftOf, shiftsSelect } from './read-plan';
import { checkShifts, presentShift } from './roster-shift';

interface RosterRow {
  now: Date;
  displayName: string;
  shifts: StoredShift[];
  limit: number | null;
}

/** What is planned for somebody, and how much he may have in hand. */
export async function readRoster(client: Pick<PoolClient, 'query'>, personId: string): Promise<Roster> {
  const { displayName, shifts, limit } = await read(client, personId);
  return {
    person: { id: personId, displayName },
    shifts: shifts.map((shift) => presentShift(shiftOf(shift))),
    ...(limit === null ? {} : { loadLimit: limit }),
  };
}

/** Plans somebody's presence anew, as a whole. What was planned before is kept, as removed. */
export async function putRoster(
  deps: { newId: () => string },
  client: PoolClient,
  { personId, shifts, by }: { personId: string; shifts: readonly RosterShift[]; by: string },
): Promise<Roster> {
  // Who plans at the same time waits here, and then replaces the whole.
  await client.query('SELECT FROM people WHERE id = $1 FOR NO KEY UPDATE', [personId]);
  const { now } = await read(client, personId);
  const checked = checkShifts(shifts, now);
  if (!checked.ok) throw new Refusal('VALIDATION_FAILED', { errors: checked.errors });
  await client.query(
    'UPDATE duty_shifts SET removed_at = now() WHERE person_id = $1 AND removed_at IS NULL',
    [personId],
  );
  for (const shift of checked.shifts) await addShift(client, { id: deps.newId(), personId, shift, by });
  await endOpenWord(client, { personId, shifts: checked.shifts, now });
  await askForWaiting(client, personId);
  return readRoster(client, personId);
}

async function addShift(
  client: PoolClient,
  { id, personId, shift, by }: { id: string; personId: string; shift: Shift; by: string },
): Promise<void> {
  await client.query({
    name: 'duty-shift',
    text: `INSERT INTO duty_shifts (id, person_id, weekday, day, from_minute, to_minute, valid_from, valid_to, created_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
    values: [
      id,
      personId,
      shift.weekday ?? null,
      shift.day ?? null,
      shift.fromMinute,
      shift.toMinute,
      shift.validFrom,
      shift.validTo ?? null,
      by,
    ],
  });
}

async function read(client: Pick<PoolClient, 'query'>, personId: string): Promise<RosterRow> {
  const { rows } = await client.query<RosterRow>({
    name: 'duty-roster',
    text: `SELECT now() AS now, person.display_name AS "displayName", ${shiftsSelect('person.id')} AS shifts,
        (SELECT load_limit FROM worker_settings WHERE person_id = person.id) AS limit
      FROM people person WHERE person.id = $1`,
    values: [personId],
  });
  const [row] = rows;
  if (!row) throw new Refusal('NOT_FOUND');
  return row;
}
