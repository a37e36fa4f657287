import { exactUntil, type WorkCalendar } from '@weilinli/domain';
import type { Log } from '../platform/log';

/** Most limits are shorter, so nobody sees a provisional deadline before somebody was warned. Days. */
const ahead = 60;

/** One line at boot while deadlines may reach into a year that nobody has entered. */
export function warnOfUnknownYear(
  log: Pick<Log, 'warn'>,
  { calendar, now }: { calendar: WorkCalendar; now: Date },
): void {
  const { until, unknownYear } = exactUntil(calendar, now);
  if (until.getTime() - now.getTime() > ahead * 86_400_000) return;
  log.warn(
    { unknownYear, exactUntil: until.toISOString(), calendarVersion: calendar.version },
    `The work calendar does not know ${unknownYear}: deadlines that reach into it are provisional, counted in plain weeks. ` +
      'When its days off are published, an administrator enters them with PUT /api/v1/calendar.',
  );
}
