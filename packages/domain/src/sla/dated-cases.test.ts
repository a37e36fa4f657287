import { correctYears } from '../calendar/correct-years';
import { shippedYears } from '../calendar/shipped-years';
import { workCalendar } from '../calendar/work-calendar';
import type { ClockFact } from './clock-facts';
import { clockOf } from './clock-of';
import type { Limit, Limits, LimitUnit } from './limit';
import { amountOf } from './limit-time';
import { duesOf } from './standing';

/*
 * Whole reports that a person can check by hand with a wall calendar: what happened, and when the fix is due.
 * Offices work 08:00–12:00 and 14:00–18:00, eight hours a day; all times are Beijing's. With the limits one by one in
 * limit-time.test.ts, this is the dated table of the clocks.
 */

const beijing = (text: string) => new Date(`${text.replace(' ', 'T')}+08:00`);

const corrected = correctYears(shippedYears(), { days: [{ day: '2026-11-25', works: false }] });
if (!corrected.ok) throw new Error('The corrections are refused.');
/** The second one closes offices on Wednesday 25 November 2026. */
const calendars = new Map([
  [1, workCalendar(1, shippedYears())],
  [2, workCalendar(2, corrected.years)],
]);

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

type Row = [what: string, start: string, limit: string, happened: string[], due: string];

const table: Row[] = [
  // Weekends. Monday 23 to Sunday 29 November 2026 is an ordinary week.
  ['two work days from Monday', '2026-11-23 10:00', '2 workDay', [], '2026-11-25 10:00'],
  ['two work days from Friday', '2026-11-27 10:00', '2 workDay', [], '2026-12-01 10:00'],
  ['one work day from Saturday', '2026-11-28 15:00', '1 workDay', [], '2026-11-30 18:00'],
  ['24 hours do not know weekends', '2026-11-28 15:00', '24 urgentHour', [], '2026-11-29 15:00'],
  ['four work hours over lunch', '2026-11-23 10:00', '4 workHour', [], '2026-11-23 16:00'],
  // Midnight in Beijing is 16:00 in UTC.
  ['the last minute of Sunday', '2026-11-29 23:59', '4 workHour', [], '2026-11-30 12:00'],
  ['the first minute of Monday', '2026-11-30 00:00', '4 workHour', [], '2026-11-30 12:00'],
  ['a natural day from midnight', '2026-11-30 00:00', '1 day', [], '2026-12-01 00:00'],
  ['New Year’s night is nobody’s work time', '2025-12-31 23:59', '1 workHour', [], '2026-01-04 09:00'],
  // National Day: 1–8 October 2025 off, Sunday 28 September and Saturday 11 October worked.
  ['into National Day', '2025-09-29 10:00', '3 workDay', [], '2025-10-10 10:00'],
  ['to the worked Sunday before it', '2025-09-27 10:00', '1 workDay', [], '2025-09-28 18:00'],
  ['to the worked Saturday after it', '2025-10-10 10:00', '2 workDay', [], '2025-10-13 10:00'],
  ['urgent on National Day', '2025-10-01 08:00', '2 urgentHour', [], '2025-10-01 10:00'],
  // Spring Festival: 15–23 February 2026 off, Saturdays 14 and 28 worked.
  ['over Spring Festival', '2026-02-13 10:00', '2 workDay', [], '2026-02-24 10:00'],
  ['reported on New Year’s Eve', '2026-02-16 20:00', '1 workDay', [], '2026-02-24 18:00'],
  ['to the worked Saturday after it', '2026-02-27 17:00', '2 workHour', [], '2026-02-28 09:00'],
  // Leap days.
  ['over the leap day of 2024', '2024-02-28 17:00', '9 workHour', [], '2024-02-29 18:00'],
  ['a natural day onto a leap day', '2024-02-28 12:00', '1 day', [], '2024-02-29 12:00'],
  ['a natural day over no leap day', '2026-02-28 12:00', '1 day', [], '2026-03-01 12:00'],
  // Years that nobody has published.
  ['into 2027', '2026-12-31 10:00', '2 workDay', [], '2027-01-04 10:00, 2027 unknown'],
  ['natural time needs nobody’s word', '2026-12-31 10:00', '2 day', [], '2027-01-02 10:00'],
  // Pauses give back exactly what was left, in the limit's own time.
  ['suspended', '2026-11-23 10:00', '2 workDay', ['2026-11-23 18:00 suspend'], '10 h left'],
  [
    'suspended over a weekend: no work time',
    '2026-11-26 10:00',
    '2 workDay',
    ['2026-11-27 18:00 suspend', '2026-11-30 08:00 resume'],
    '2026-11-30 10:00',
  ],
  [
    'suspended for 24 hours: one work day',
    '2026-11-23 10:00',
    '2 workDay',
    ['2026-11-23 12:00 suspend', '2026-11-24 12:00 resume'],
    '2026-11-26 10:00',
  ],
  [
    'suspended for 24 hours of urgent time',
    '2026-11-23 10:00',
    '24 urgentHour',
    ['2026-11-23 12:00 suspend', '2026-11-24 12:00 resume'],
    '2026-11-25 10:00',
  ],
  [
    'suspended over Spring Festival',
    '2026-02-13 10:00',
    '2 workDay',
    ['2026-02-14 18:00 suspend', '2026-02-24 08:00 resume'],
    '2026-02-24 10:00',
  ],
  [
    'suspended twice',
    '2026-11-23 10:00',
    '2 workDay',
    [
      '2026-11-23 12:00 suspend',
      '2026-11-23 16:00 resume',
      '2026-11-24 08:00 suspend',
      '2026-11-24 10:00 resume',
    ],
    '2026-11-25 16:00',
  ],
  [
    'suspended after it was late',
    '2026-11-23 10:00',
    '2 workDay',
    ['2026-11-25 11:00 suspend', '2026-11-27 11:00 resume'],
    '2026-11-25 10:00',
  ],
  // Extensions grant the original limit again, from the deadline on.
  ['extended', '2026-11-23 10:00', '2 workDay', ['2026-11-24 10:00 extend'], '2026-11-27 10:00'],
  [
    'extended twice',
    '2026-11-23 10:00',
    '2 workDay',
    ['2026-11-24 10:00 extend', '2026-11-26 10:00 extend'],
    '2026-12-01 10:00',
  ],
  [
    'a third extension is none',
    '2026-11-23 10:00',
    '1 workDay',
    ['2026-11-23 11:00 extend', '2026-11-23 12:00 extend', '2026-11-23 14:00 extend'],
    '2026-11-26 10:00',
  ],
  [
    'extended at the deadline',
    '2026-11-23 10:00',
    '1 workDay',
    ['2026-11-24 10:00 extend'],
    '2026-11-25 10:00',
  ],
  [
    'extended a minute late',
    '2026-11-23 10:00',
    '1 workDay',
    ['2026-11-24 10:01 extend'],
    '2026-11-24 10:00',
  ],
  [
    'an extension outlives a pause',
    '2026-11-23 10:00',
    '1 workDay',
    ['2026-11-23 12:00 extend', '2026-11-23 18:00 suspend', '2026-11-25 08:00 resume'],
    '2026-11-26 10:00',
  ],
  [
    'asked and refused',
    '2026-11-23 10:00',
    '1 workDay',
    ['2026-11-23 12:00 request', '2026-11-23 14:00 refuse'],
    '2026-11-24 10:00',
  ],
  [
    'extended into a holiday',
    '2025-09-29 10:00',
    '1 workDay',
    ['2025-09-30 09:00 extend'],
    '2025-10-09 10:00',
  ],
  // A doubted fix never was one; the report's clock starts once.
  [
    'fixed, and doubted two days later',
    '2026-11-23 10:00',
    '1 workDay',
    ['2026-11-23 16:00 resolve', '2026-11-25 16:00 contest'],
    '2026-11-24 10:00',
  ],
  [
    'rework after a failed check',
    '2026-11-23 10:00',
    '3 workDay',
    [
      '2026-11-24 10:00 resolve',
      '2026-11-24 16:00 verify failed',
      '2026-11-24 17:00 suspend',
      '2026-11-25 17:00 resume',
    ],
    '2026-11-27 10:00',
  ],
  [
    'handed from one to another',
    '2026-11-23 10:00',
    '1 workDay',
    ['2026-11-23 10:00 dispatch anna', '2026-11-23 16:00 return', '2026-11-23 17:00 assign bo'],
    '2026-11-24 10:00',
  ],
  // Another category counts from the start.
  [
    'from work days to urgent hours',
    '2026-11-23 10:00',
    '2 workDay',
    ['2026-11-23 17:00 recategorise 24 urgentHour'],
    '2026-11-24 10:00',
  ],
  [
    'with its pause and its extension',
    '2026-11-23 10:00',
    '1 workDay',
    [
      '2026-11-23 11:00 extend',
      '2026-11-23 14:00 suspend',
      '2026-11-23 16:00 resume',
      '2026-11-24 09:00 recategorise 2 workDay',
    ],
    '2026-11-27 12:00',
  ],
  [
    'what was met is judged as it was',
    '2026-11-23 10:00',
    '2 workDay',
    ['2026-11-24 10:00 resolve', '2026-11-24 11:00 recategorise 1 workHour'],
    '2026-11-25 10:00',
  ],
  // A corrected calendar says what always was: offices closed on Wednesday 25 November.
  [
    'a day off is announced',
    '2026-11-23 10:00',
    '2 workDay',
    ['2026-11-24 09:00 recalculate 2'],
    '2026-11-26 10:00',
  ],
  [
    'announced after the fix',
    '2026-11-23 10:00',
    '2 workDay',
    ['2026-11-24 08:00 resolve', '2026-11-24 09:00 recalculate 2'],
    '2026-11-25 10:00',
  ],
];

it.each(table)('%s: from %s, %s, %j: %s', (_what, start, limit, happened, due) => {
  expect(dueWords(start, limit, happened)).toBe(due);
});

it('is long enough to be a proof', () => {
  expect(table.length).toBeGreaterThanOrEqual(40);
});
