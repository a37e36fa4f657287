import type { ClockFact } from './clock-facts';
import { clockOf } from './clock-of';
import type { Limit, Limits, LimitUnit } from './limit';
import { amountOf } from './limit-time';
import { duesOf } from './standing';
import { datedDays } from './testing/dated-days';
import { datedEvents } from './testing/dated-events';
import { beijing, calendars } from './testing/told-clock';

/*
 * Whole reports that a person can check by hand with a wall calendar: what happened, and when the fix is due.
 * Offices work 08:00–12:00 and 14:00–18:00, eight hours a day; all times are Beijing's. With the limits one by one in
 * limit-time.test.ts, this is the dated table of the clocks.
 */

function limitsOf(text: string): Limits {
  const [amount, unit] = text.split(' ');
  const resolve: Limit = { amount: Number(amount), unit: unit as LimitUnit };
  return { accept: { amount: 1, unit: 'hour' }, resolve };
}

/** `2026-11-24 18:00 suspend`, with what the event needs behind it: a category's limit, a calendar, an outcome. */
function factOf(line: string): ClockFact {
  const [day, time, event, ...rest] = line.split(' ');
  const at = beijing(`${day} ${time}`);
  const more = rest.join(' ');
  switch (event) {
    case 'recategorise':
      return { event, at, limits: limitsOf(more) };
    case 'recalculate':
      return { event, at, calendar: Number(more) };
    case 'verify':
      return { event, at, outcome: more === 'passed' ? 'passed' : 'failed' };
    case 'assign':
    case 'dispatch':
      return { event, at, handler: more };
    default:
      return { event, at } as ClockFact;
  }
}

/** When the fix is due: an instant, what is left while the clock stands still, or an instant that may still change. */
function dueWords(start: string, limit: string, lines: readonly string[]): string {
  const submit: ClockFact = { event: 'submit', at: beijing(start), limits: limitsOf(limit), calendar: 1 };
  const answer = clockOf([submit, ...lines.map(factOf)], calendars);
  if (!answer.ok) throw new Error(answer.because);
  const due = duesOf(answer.clock).resolveBy;
  if (!due) throw new Error('there is always a limit for the fix');
  if (due.state === 'paused') return `${amountOf(due.left) / 3_600_000} h left`;
  const local = new Date(due.at.getTime() + 8 * 3_600_000).toISOString().replace('T', ' ').slice(0, 16);
  return due.state === 'known' ? local : `${local}, ${due.unknownYear} unknown`;
}

const table = [...datedDays, ...datedEvents];

it.each(table)('%s: from %s, %s, %j: %s', (_what, start, limit, happened, due) => {
  expect(dueWords(start, limit, happened)).toBe(due);
});

it('is long enough to be a proof', () => {
  expect(table.length).toBeGreaterThanOrEqual(40);
});
