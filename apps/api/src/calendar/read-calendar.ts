import type { CalendarAnswer } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { type CalendarRow, presentCalendar } from './present-calendar';

/** The newest calendar as it is told. */
export async function readCalendar(client: Pick<PoolClient, 'query'>): Promise<CalendarAnswer> {
  const { rows } = await client.query<CalendarRow>(
    `SELECT id AS version, body->'years' AS years, note, created_at AS "changedAt", now() AS now
     FROM calendar_versions ORDER BY id DESC LIMIT 1`,
  );
  const [newest] = rows;
  if (!newest) throw new Error('There is no work calendar yet: run the seed.');
  return presentCalendar(newest);
}
