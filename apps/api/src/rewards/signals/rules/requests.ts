import type { PutSignalRules } from '@weilinli/contracts';
import type { SignalRules, WeightStep } from '@weilinli/domain';
import { Nested, NestedList } from '../../../platform/validation';
import { NotedChangeBody } from '../../../platform/versions';
import { Between, Whole } from './ranges';

/** Metres: farther than any city is wide. */
const farthest = 1_000_000;
/** Reports, or people. */
const most = 10_000;

/** 0 switches off what it belongs to. */
const Weight = () => Whole(0, 1_000);
const Count = () => Whole(1, most);
const Metres = () => Whole(0, farthest);
/** Milliseconds, up to a year. */
const Time = () => Whole(1_000, 366 * 86_400_000);
const Part = () => Between(0, 1);
const Steps = () => NestedList(() => WeightStepBody, { min: 0, max: 10 });

export class WeightStepBody implements WeightStep {
  /** Of a count: from so many on; of a distance: from so many metres on. */
  @Whole(1, farthest)
  least: number;

  @Weight()
  weight: number;
}

export class PhotoCopiedRulesBody {
  @Weight()
  elsewhere: number;

  @Weight()
  passedOn: number;

  @Weight()
  old: number;

  @Time()
  usedAgain: number;
}

export class PhotoAlikeRulesBody {
  /** Look-alikes are found by quarters of a hash, up to three bits. */
  @Whole(0, 3)
  sameBits: number;

  @Weight()
  same: number;

  @Whole(0, 3)
  alikeBits: number;

  @Weight()
  alike: number;
}

export class TravelRulesBody {
  /** Metres a second. */
  @Between(1, 1_000)
  fastest: number;

  @Metres()
  slack: number;

  @Time()
  window: number;

  @Steps()
  steps: WeightStepBody[];
}

export class BurstRulesBody {
  @Time()
  window: number;

  @Metres()
  spot: number;

  @Steps()
  still: WeightStepBody[];

  @Steps()
  hasty: WeightStepBody[];
}

export class SharedDeviceRulesBody {
  @Time()
  window: number;

  @Steps()
  steps: WeightStepBody[];
}

export class FeedingRingRulesBody {
  @Count()
  least: number;

  @Part()
  ofReporter: number;

  @Part()
  ofHandler: number;

  @Part()
  quickWithOthers: number;

  @Weight()
  weight: number;
}

export class MutualFeedingRulesBody {
  @Time()
  window: number;

  @Count()
  least: number;

  @Part()
  ofReporter: number;

  @Part()
  ofHandler: number;

  @Weight()
  weight: number;

  @Time()
  quick: number;

  @Weight()
  weightIfQuick: number;

  @Nested(() => FeedingRingRulesBody)
  ring: FeedingRingRulesBody;
}

export class OwnMadeRulesBody {
  @Time()
  window: number;

  @Part()
  part: number;

  @Steps()
  himself: WeightStepBody[];

  @Steps()
  fromHisDevice: WeightStepBody[];
}

export class SignalRulesBody implements SignalRules {
  @Metres()
  samePlace: number;

  @Nested(() => PhotoCopiedRulesBody)
  photoCopied: PhotoCopiedRulesBody;

  @Nested(() => PhotoAlikeRulesBody)
  photoAlike: PhotoAlikeRulesBody;

  @Nested(() => TravelRulesBody)
  travel: TravelRulesBody;

  @Steps()
  farFromPhoto: WeightStepBody[];

  @Nested(() => BurstRulesBody)
  burst: BurstRulesBody;

  @Nested(() => SharedDeviceRulesBody)
  sharedDevice: SharedDeviceRulesBody;

  @Nested(() => MutualFeedingRulesBody)
  mutualFeeding: MutualFeedingRulesBody;

  @Nested(() => OwnMadeRulesBody)
  ownMade: OwnMadeRulesBody;
}

export class PutSignalRulesBody extends NotedChangeBody implements PutSignalRules {
  @Nested(() => SignalRulesBody)
  rules: SignalRulesBody;
}
