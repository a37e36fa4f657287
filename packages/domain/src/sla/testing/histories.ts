import fc from 'fast-check';
import type { ClockFact } from '../clock-facts';
import { type Limit, type Limits, type LimitUnit, limitUnits } from '../limit';

/** Where calendars are interesting: ten days from each of these, or any minute of three years. */
const corners = [
  '2024-02-26', // a leap day
  '2024-12-27', // New Year
  '2025-01-20', // Spring Festival, worked Sunday the 26th
  '2025-09-24', // National Day with Mid-autumn, worked Sunday the 28th, Saturday 11 October
  '2025-12-26', // New Year, worked Sunday 4 January
  '2026-02-09', // Spring Festival, worked Saturdays the 14th and 28th
  '2026-09-17', // Mid-autumn, National Day, worked Sunday the 20th, Saturday 10 October
  '2026-12-22', // into a year that nobody knows yet
].map((day) => Date.parse(`${day}T00:00:00+08:00`));

const minute = 60_000;
const daysInMinutes = (days: number) => days * 1440;
const anyMinute = Date.parse('2024-01-01T00:00:00+08:00');

const start = fc
  .oneof(
    fc.tuple(fc.constantFrom(...corners), fc.nat(daysInMinutes(10))),
    fc.tuple(fc.constant(anyMinute), fc.nat(daysInMinutes(1095))),
    // On the edges of office hours.
    fc.tuple(
      fc.constantFrom(...corners),
      fc
        .tuple(fc.nat(10), fc.constantFrom(0, 479, 480, 719, 720, 839, 840, 1079, 1080, 1439))
        .map(([day, at]) => daysInMinutes(day) + at),
    ),
  )
  .map(([from, minutes]) => new Date(from + minutes * minute));

// In tens of minutes, so that every share of a limit is a whole minute.
const amounts: Record<LimitUnit, fc.Arbitrary<number>> = {
  minute: fc.integer({ min: 1, max: 300 }).map((tens) => tens * 10),
  hour: fc.integer({ min: 1, max: 72 }),
  day: fc.integer({ min: 1, max: 10 }),
  urgentHour: fc.integer({ min: 1, max: 48 }),
  workHour: fc.integer({ min: 1, max: 40 }),
  workDay: fc.integer({ min: 1, max: 7 }),
};

const limit: fc.Arbitrary<Limit> = fc
  .constantFrom(...limitUnits, 'workHour' as const, 'workDay' as const)
  .chain((unit) => amounts[unit].map((amount) => ({ amount, unit })));

const limits: fc.Arbitrary<Limits> = fc.oneof(
  fc.record({ accept: limit, resolve: limit }),
  fc.record({ accept: limit, makeSafe: limit, resolve: limit }),
);

const gap = fc.oneof(
  { weight: 1, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.nat(300) },
  { weight: 4, arbitrary: fc.nat(daysInMinutes(3)) },
  { weight: 1, arbitrary: fc.nat(daysInMinutes(21)) },
);

const handler = fc.constantFrom('anna', 'bo', 'water-company');
const version = fc.constantFrom(1, 2);

const plain = (
  ...events: (
    | 'accept'
    | 'make-safe'
    | 'return'
    | 'resolve'
    | 'contest'
    | 'reopen'
    | 'confirm'
    | 'close'
    | 'decline'
    | 'withdraw'
    | 'merge'
    | 'unmerge'
    | 'refuse'
    | 'request'
    | 'remark'
  )[]
) => fc.constantFrom(...events).map((event) => ({ event }));

const move = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      event: fc.constantFrom('dispatch' as const, 'assign' as const, 'transfer' as const),
      handler,
    }),
  },
  { weight: 3, arbitrary: plain('accept', 'make-safe', 'return') },
  { weight: 3, arbitrary: plain('resolve', 'contest', 'reopen') },
  { weight: 2, arbitrary: plain('decline', 'withdraw', 'merge', 'unmerge', 'confirm', 'close') },
  { weight: 1, arbitrary: plain('request', 'refuse', 'remark') },
  {
    weight: 2,
    arbitrary: fc.record({
      event: fc.constant('verify' as const),
      outcome: fc.constantFrom('passed' as const, 'failed' as const),
    }),
  },
  { weight: 5, arbitrary: fc.record({ event: fc.constantFrom('suspend' as const, 'resume' as const) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      event: fc.constantFrom('suspend' as const, 'resume' as const, 'extend' as const),
      calendar: version,
    }),
  },
  { weight: 4, arbitrary: fc.record({ event: fc.constant('extend' as const) }) },
  { weight: 2, arbitrary: fc.record({ event: fc.constant('recategorise' as const), limits }) },
  { weight: 1, arbitrary: fc.record({ event: fc.constant('recalculate' as const), calendar: version }) },
  { weight: 1, arbitrary: fc.record({ event: fc.constant('exempt' as const), handler }) },
);

/** Histories that begin well and go on as badly as they like, on whole minutes. */
export const histories: fc.Arbitrary<ClockFact[]> = fc
  .record({
    start,
    limits,
    calendar: version,
    moves: fc.array(fc.tuple(gap, move), { maxLength: 14, size: 'medium' }),
  })
  .map(({ start, limits, calendar, moves }) => {
    let at = start;
    const rest = moves.map(([minutes, move]): ClockFact => {
      at = new Date(at.getTime() + minutes * minute);
      return { ...move, at };
    });
    return [{ event: 'submit', at: start, limits, calendar }, ...rest];
  });
