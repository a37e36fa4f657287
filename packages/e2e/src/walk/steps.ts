import fc from 'fast-check';
import { type Deed, deeds } from './model/words';

/** What is tried next. Numbers choose among what there is at that moment, so that a walk can be walked again. */
export type Step =
  | { kind: 'nothing' }
  | { kind: 'allowed'; which: number; who: number; pick: number; lacking: boolean }
  | { kind: 'anything'; report: number; who: number; deed: Deed; pick: number }
  | { kind: 'look'; report: number; who: number }
  | { kind: 'submit'; who: number; place: number; category: number }
  | { kind: 'time'; report: number; milliseconds: number }
  | { kind: 'desks' }
  | { kind: 'leave'; who: number; to: number }
  | { kind: 'calendar'; pick: number };

const hour = 3_600_000;
const any = fc.nat({ max: 9_999 });

/** Half of a minute to forty days: stages, the end of silence, of what can be reopened, of what can be rated. */
const spans = [hour / 12, hour, 20 * hour, 80 * hour, 80 * hour, 9 * 24 * hour, 40 * 24 * hour];

const step: fc.Arbitrary<Step> = fc.oneof(
  { withCrossShrink: true },
  { weight: 1, arbitrary: fc.constant<Step>({ kind: 'nothing' }) },
  {
    weight: 380,
    arbitrary: fc.record({
      kind: fc.constant('allowed' as const),
      which: any,
      who: any,
      pick: any,
      lacking: fc.nat({ max: 29 }).map((number) => number === 29),
    }),
  },
  {
    weight: 100,
    arbitrary: fc.record({
      kind: fc.constant('anything' as const),
      report: any,
      who: any,
      deed: fc.constantFrom(...deeds),
      pick: any,
    }),
  },
  { weight: 20, arbitrary: fc.record({ kind: fc.constant('look' as const), report: any, who: any }) },
  {
    weight: 10,
    arbitrary: fc.record({ kind: fc.constant('submit' as const), who: any, place: any, category: any }),
  },
  {
    weight: 45,
    arbitrary: fc.record({
      kind: fc.constant('time' as const),
      report: any,
      milliseconds: fc.constantFrom(...spans),
    }),
  },
  { weight: 6, arbitrary: fc.constant<Step>({ kind: 'desks' }) },
  { weight: 20, arbitrary: fc.record({ kind: fc.constant('leave' as const), who: any, to: any }) },
  { weight: 22, arbitrary: fc.record({ kind: fc.constant('calendar' as const), pick: any }) },
);

/** So many reports to begin with, and what is done to them. */
export function walks(length: number): fc.Arbitrary<Step[]> {
  const submit = fc.record({ kind: fc.constant('submit' as const), who: any, place: any, category: any });
  return fc
    .tuple(
      fc.array(submit, { minLength: 3, maxLength: 3 }),
      fc.array(step, { minLength: length, maxLength: length }),
    )
    .map(([first, rest]) => [...first, ...rest]);
}
