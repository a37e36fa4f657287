import fc from 'fast-check';
import type { Hints } from './openapi-arbitrary';

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
    default:
      return undefined;
  }
}
