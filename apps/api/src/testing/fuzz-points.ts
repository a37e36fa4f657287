import fc from 'fast-check';
import type { Hints } from './openapi-arbitrary';

const rising = [
  { least: 5, weight: 50 },
  { least: 8, weight: 100 },
];
/** Rules fit only where all their lists do. */
const steps = fc.oneof(
  { weight: 12, arbitrary: fc.constantFrom([], rising) },
  { weight: 1, arbitrary: fc.constant([...rising].reverse()) },
);

/** What fits in calls about points; undefined for other routes. Most reports are `reporter`'s. */
export function pointsHints({
  route,
  reports,
  reporter,
}: {
  route: string;
  reports: readonly string[];
  reporter: string;
}): Hints | undefined {
  switch (route) {
    case '/api/v1/points/rulings':
      return {
        reportId: fc.constantFrom(...reports),
        personId: fc.constantFrom(reporter, reporter, reporter, reports[0]),
      };
    case '/api/v1/points/rules':
      return {
        monthly: fc.constantFrom(
          [],
          [{ after: 60, percent: 50 }],
          [
            { after: 60, percent: 50 },
            { after: 30, percent: 5 },
          ],
        ),
        version: fc.constantFrom(undefined, undefined, 9_999),
      };
    case '/api/v1/signals/rules':
      return {
        ...Object.fromEntries(
          ['steps', 'farFromPhoto', 'still', 'hasty', 'himself', 'fromHisDevice'].map((name) => [
            name,
            steps,
          ]),
        ),
        sameBits: fc.constantFrom(0, 1, 1, 3),
        alikeBits: fc.constantFrom(1, 3, 3, 0),
        version: fc.constantFrom(undefined, undefined, 9_999),
      };
    default:
      return undefined;
  }
}
