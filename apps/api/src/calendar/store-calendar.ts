import type { CalendarYear } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { enqueue } from '../platform/jobs';

type Client = Pick<PoolClient, 'query'>;

export interface NewestCalendar {
  version: number;
  years: CalendarYear[];
}

/** The newest calendar, and until the transaction ends nobody else stores a newer one. Undefined: there is none yet. */
export async function lockNewestCalendar(client: Client): Promise<NewestCalendar | undefined> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('calendar_versions'))`);
  // A statement of its own: only a new snapshot shows what the one waited for has stored.
  const { rows } = await client.query<NewestCalendar>(
    `SELECT id AS version, body->'years' AS years FROM calendar_versions ORDER BY id DESC LIMIT 1`,
  );
  return rows[0];
}

export interface NewCalendar {
  years: readonly CalendarYear[];
  note?: string | undefined;
  changedBy?: string | undefined;
}

/** The job that judges every open report by a calendar. */
export const recalculateTask = 'recalculate-clocks';

/** When everybody who began before the new version has ended. Milliseconds. */
const secondLook = 60_000;

/**
 * Keeps a calendar as the next version, with the jobs that judge what is open by it. The second job is for submissions
 * that had read the version before and were not committed yet when the first one looked.
 */
export async function storeCalendar(
  client: Client,
  { years, note, changedBy }: NewCalendar,
): Promise<{ version: number }> {
  const { rows } = await client.query<{ version: number; at: Date }>(
    `INSERT INTO calendar_versions (body, note, changed_by) VALUES ($1::jsonb, $2, $3)
     RETURNING id AS version, created_at AS at`,
    [JSON.stringify({ years }), note ?? null, changedBy ?? null],
  );
  const [stored] = rows;
  if (!stored) throw new Error('the calendar that was just stored has no version');
  const { version, at } = stored;
  await enqueue(client, recalculateTask, { calendarVersion: version });
  await enqueue(
    client,
    recalculateTask,
    { calendarVersion: version },
    { runAt: new Date(at.getTime() + secondLook) },
  );
  return { version };
}
