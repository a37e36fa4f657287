export const awardKinds = ['found', 'helped', 'answered', 'handled'] as const;
export type AwardKind = (typeof awardKinds)[number];

/** `held`: it would be earned, but waits for a person's look. `none`: nothing is due, or not yet. */
export const awardStates = ['none', 'pending', 'held', 'earned'] as const;
export type AwardState = (typeof awardStates)[number];

/** What a report is worth to somebody, as its facts stand. One report, person and kind: one award. */
export interface Award {
  readonly reportId: string;
  readonly personId: string;
  readonly kind: AwardKind;
  readonly state: AwardState;
  /** What is due in this state; 0 in `none`. */
  readonly points: number;
  /** What it brings if it is fixed and nothing speaks against it; 0 where nothing can come of it any more. */
  readonly worth: number;
  /** Why it is so much, in the words of people: 安全隐患 50 分, 你是第一个发现的人. */
  readonly because: readonly string[];
  /** By which version of the rules. */
  readonly rulesVersion: number;
}
