import fc from 'fast-check';
import { type Clock, openSilence } from './clock';
import { clockOf } from './clock-of';
import { summaryOf } from './clock-summary';
import { timelinessOfClock } from './standing';
import { calendars } from './testing/compare';
import { histories } from './testing/histories';
import { type TimelinessFacts, timelinessOf } from './timeliness';

/** The clock as a report's row remembers it. */
function rowOf(clock: Clock): TimelinessFacts {
  const { accept, makeSafe, resolve } = summaryOf(clock).limits;
  const { met } = clock.report;
  return {
    acceptBy: accept.by ?? undefined,
    makeSafeBy: makeSafe.by ?? undefined,
    resolveBy: resolve.by ?? undefined,
    acceptSoonAt: accept.soonAt ?? undefined,
    makeSafeSoonAt: makeSafe.soonAt ?? undefined,
    resolveSoonAt: resolve.soonAt ?? undefined,
    acceptedAt: met.accept?.at,
    madeSafeAt: met.makeSafe?.at,
    resolvedAt: met.resolve?.at,
  };
}

test('what is stored of a clock says how a report stands, at any moment and whatever has happened', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(histories, fc.nat(30 * 24 * 60), (facts, later) => {
      const answer = clockOf(facts, calendars);
      if (!answer.ok) throw new Error(answer.because);
      const { clock } = answer;
      const now = new Date(clock.lastAt.getTime() + later * 60_000);
      const expected = timelinessOfClock(clock, now);
      expect(timelinessOf(rowOf(clock), openSilence(clock)?.from ?? now)).toBe(expected);
      seen.add(expected);
    }),
    { numRuns: 1000 },
  );
  expect([...seen].sort()).toEqual(['dueSoon', 'onTime', 'overdue']);
});
