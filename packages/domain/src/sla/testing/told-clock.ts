import { correctYears } from '../../calendar/correct-years';
import { shippedYears } from '../../calendar/shipped-years';
import { workCalendar } from '../../calendar/work-calendar';
import type { Clock } from '../clock';
import type { ClockFact } from '../clock-facts';
import { clockOf } from '../clock-of';
import type { Limits } from '../limit';
import { duesOf } from '../standing';

export const beijing = (text: string) => new Date(`${text.replace(' ', 'T')}+08:00`);

/** The second one closes offices on Wednesday 25 November 2026. */
const closed = correctYears(shippedYears(), { days: [{ day: '2026-11-25', works: false }] });
if (!closed.ok) throw new Error('The corrections are refused.');
export const calendars = new Map([
  [1, workCalendar(1, shippedYears())],
  [2, workCalendar(2, closed.years)],
]);

/** Accept within 30 minutes, fixed within two work days; reported on Monday 23 November 2026 at 10:00. */
export const limits: Limits = {
  accept: { amount: 30, unit: 'minute' },
  resolve: { amount: 2, unit: 'workDay' },
};
export const submitted = {
  event: 'submit',
  at: beijing('2026-11-23 10:00'),
  limits,
  calendar: 1,
} satisfies ClockFact;

/** An event of the history: when in Beijing, which, and what else it says. */
export type Step = [at: string, event: ClockFact['event'], more?: object];

export const factOf = ([at, event, more]: Step) => ({ event, at: beijing(at), ...more }) as ClockFact;

/** The clock of the report once all of this has happened to it. */
export function clock(...steps: Step[]): Clock {
  const answer = clockOf([submitted, ...steps.map(factOf)], calendars);
  if (!answer.ok) throw new Error(answer.because);
  return answer.clock;
}

export const resolveBy = (...steps: Step[]) => duesOf(clock(...steps)).resolveBy;
export const at = (text: string) => ({ state: 'known', at: beijing(text) });
export const to = (handler: string) => ({ handler });
