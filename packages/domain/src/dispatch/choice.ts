import type { Candidate } from './candidate';
import type { Behind, Where } from './rank';
import type { Matter, Moment } from './rule-matches';
import type { DispatchRule } from './rules';

/** Why somebody may not have it, whoever else is there. */
export type Unfit = 'returned-it' | 'has-it' | 'reporter' | 'on-leave' | 'off-duty' | 'over-limit';

export interface DispatchQuestion extends Matter, Moment, Where {
  /** Who is not offered it by what happened before, by id. */
  readonly passedOver?: ReadonlyMap<string, 'returned-it' | 'has-it'> | undefined;
  /** Nobody handles what he reported himself – unless there is nobody else. */
  readonly reporterId?: string | undefined;
}

export interface Considered {
  readonly personId?: string;
  readonly organisationId?: string;
  readonly displayName: string;
  readonly because: Unfit | Behind;
}

/** Why somebody was chosen, and why the others were not. Kept with the assignment and in the history. */
export interface Choice {
  /** The id of the rule that decided. */
  readonly rule: string;
  readonly ruleVersion: number;
  /** The area under which he is in charge of the place. */
  readonly areaCode?: string;
  /** What put him before the next best. */
  readonly reason: 'only-one' | 'nearest' | 'least-loaded' | 'longest-idle' | 'first-listed';
  /** How many he had in hand. */
  readonly openCount: number;
  /** Metres from where he was last seen, if that counted. */
  readonly metres?: number;
  /** Rules that matched before, and whose lead had nobody. */
  readonly skipped: readonly string[];
  readonly considered: number;
  readonly others: readonly Considered[];
  /** The calendar does not know this year: whether its days are worked, the rules were told by plain weeks. */
  readonly unknownYear?: number;
}

export interface NoChoice
  extends Pick<Choice, 'ruleVersion' | 'skipped' | 'considered' | 'others' | 'unknownYear'> {
  readonly rule: 'nobody-fits';
}

export type Dispatch =
  | {
      readonly rule: DispatchRule;
      readonly handler: Candidate;
      readonly coHandlers: readonly Candidate[];
      readonly why: Choice;
    }
  | { readonly handler: undefined; readonly why: NoChoice };
