import { type Status, type Verdict, verdicts } from '@weilinli/domain';
import fc from 'fast-check';

/** Something that happens. Numbers choose among what there is at the time. */
export type Step =
  | { do: 'report'; by: number; place: number }
  | { do: 'become'; report: number; status: Status }
  | { do: 'merge'; report: number; into: number }
  | { do: 'unmerge'; report: number }
  | { do: 'follow' | 'answer'; report: number; by: number }
  | { do: 'doubt'; report: number; weight: number }
  | { do: 'rule'; report: number; verdict: Verdict }
  | { do: 'spend'; by: number; points: number }
  | { do: 'settle'; count: number };

const some = fc.nat({ max: 11 });
const by = fc.nat({ max: 3 });
const status = fc.constantFrom<Status>('accepted', 'resolved', 'closed', 'closed', 'declined');

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 4, arbitrary: fc.record({ do: fc.constant('report' as const), by, place: fc.nat({ max: 1 }) }) },
  { weight: 6, arbitrary: fc.record({ do: fc.constant('become' as const), report: some, status }) },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('merge' as const), report: some, into: some }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('unmerge' as const), report: some }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('follow' as const), report: some, by }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('answer' as const), report: some, by }) },
  {
    weight: 1,
    arbitrary: fc.record({
      do: fc.constant('doubt' as const),
      report: some,
      weight: fc.constantFrom(60, 100),
    }),
  },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('rule' as const),
      report: some,
      verdict: fc.constantFrom(...verdicts),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('spend' as const), by, points: fc.integer({ min: 1, max: 60 }) }),
  },
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('settle' as const), count: fc.integer({ min: 1, max: 4 }) }),
  },
);

/** Two reports at least, or nothing could be merged. */
export const histories = fc
  .array(step, { minLength: 6, maxLength: 24 })
  .map((steps): Step[] => [{ do: 'report', by: 0, place: 0 }, { do: 'report', by: 1, place: 0 }, ...steps]);
