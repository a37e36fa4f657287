import { type CalendarYear, type WorkCalendar, type WorkCalendars, workCalendar } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import type { InHand } from '../platform/database/connection-in-hand';
import { onConnection } from '../platform/database/on-connection';

/** All versions of the work calendar in this process: there are few, and histories name the ones that judged them. */
export interface CalendarHolder {
  /** The version in force, as far as this process knows. */
  current(): WorkCalendar;
  /** Every version that this process knows. */
  known(): WorkCalendars;
  /** All that is known, after a look for newer ones if one of these is not: another process may have stored it. */
  knowing(versions: readonly number[], inHand?: InHand): Promise<WorkCalendars>;
  /** Fetches versions that other processes have stored since; one small look-up where there are none. */
  reload(inHand?: InHand): Promise<WorkCalendar>;
}

/** Loads every version. Refuses a database without any: `ensureCalendar` comes first. */
export async function openCalendarHolder(dataSource: DataSource): Promise<CalendarHolder> {
  const known = new Map<number, WorkCalendar>();
  let newest = 0;

  const current = () => {
    const calendar = known.get(newest);
    if (calendar === undefined) throw new Error('There is no work calendar yet: run the seed.');
    return calendar;
  };
  const reload = async (inHand?: InHand) => {
    const fetch = (client: InHand) => versionsAfter(client, newest);
    for (const { version, years } of await (inHand ? fetch(inHand) : onConnection(dataSource, fetch))) {
      known.set(version, workCalendar(version, years));
      newest = Math.max(newest, version);
    }
    return current();
  };

  await reload();
  return {
    current,
    reload,
    known: () => known,
    knowing: async (versions, inHand) => {
      if (versions.some((version) => !known.has(version))) await reload(inHand);
      return known;
    },
  };
}

// Versions are stored one after another (store-calendar.ts), so none below the newest can come later.
async function versionsAfter(
  client: InHand,
  newest: number,
): Promise<{ version: number; years: CalendarYear[] }[]> {
  const { rows } = await client.query<{ version: number; years: CalendarYear[] }>(
    `SELECT id AS version, body->'years' AS years FROM calendar_versions WHERE id > $1 ORDER BY id`,
    [newest],
  );
  return rows;
}
