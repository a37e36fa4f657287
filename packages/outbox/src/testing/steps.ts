import { type FeedbackAnswer, feedbackAnswers } from '@weilinli/domain';
import fc from 'fast-check';
import { type Fault, faults } from './line';
import type { Kill } from './phone';

/** What a day may bring to a phone. Picks are taken modulo what there is to pick from. */
export type Deed =
  | { do: 'report'; photos: number }
  | { do: 'act'; task: number; action: 'accept' | 'make-safe' | 'resolve' | 'remark'; photos: number }
  | { do: 'answer'; fix: number; answer: FeedbackAnswer }
  | { do: 'duty'; onDuty: boolean }
  | { do: 'report-during-work'; photos: number }
  | { do: 'work' | 'wake' | 'restart' | 'switch-person' | 'forget-photos' | 'free' }
  | { do: 'time-passes'; minutes: number }
  | { do: 'fill'; left: number }
  | { do: 'lose-file' | 'retry' | 'remove' | 'reassign'; pick: number }
  | { do: 'correct'; pick: number; add: number; drop: boolean };

export interface Step {
  deed: Deed;
  /** Befalls the calls while it is done. */
  faults: readonly Fault[];
  kill?: Kill | undefined;
}

const pick = fc.nat(20);
const photos = fc.integer({ min: 1, max: 3 });

const deed: fc.Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: fc.record({ do: fc.constant('report' as const), photos }) },
  {
    weight: 5,
    arbitrary: fc
      .record({
        do: fc.constant('act' as const),
        task: fc.nat(2),
        action: fc.constantFrom('accept', 'make-safe', 'resolve', 'remark' as const),
        photos,
      })
      .map((act) => (act.action === 'accept' ? { ...act, photos: 0 } : act)),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      do: fc.constant('answer' as const),
      fix: fc.nat(1),
      answer: fc.constantFrom(...feedbackAnswers),
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('duty' as const), onDuty: fc.boolean() }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('report-during-work' as const), photos }) },
  { weight: 9, arbitrary: fc.record({ do: fc.constantFrom('work', 'wake' as const) }) },
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constantFrom('restart', 'switch-person', 'forget-photos', 'free' as const),
    }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('time-passes' as const), minutes: fc.nat(10) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('fill' as const), left: fc.nat(3_000) }) },
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constantFrom('lose-file', 'retry', 'remove', 'reassign' as const), pick }),
  },
  {
    weight: 2,
    arbitrary: fc.record({ do: fc.constant('correct' as const), pick, add: fc.nat(1), drop: fc.boolean() }),
  },
);

const step: fc.Arbitrary<Step> = fc.record({
  deed,
  faults: fc.array(
    fc.oneof({ weight: 3, arbitrary: fc.constant('none' as const) }, fc.constantFrom(...faults)),
    {
      maxLength: 5,
    },
  ),
  kill: fc.option(
    fc.record({ writes: fc.nat(6), moment: fc.constantFrom('before', 'during', 'after' as const) }),
    { nil: undefined, freq: 3 },
  ),
});

/** Days, the longest of so many steps. */
export function days(length: number): fc.Arbitrary<Step[]> {
  return fc.array(step, { minLength: 1, maxLength: length, size: 'max' });
}
