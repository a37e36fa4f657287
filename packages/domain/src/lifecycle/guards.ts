import { rateUntil, reopenUntil, silenceUntil } from '../feedback';

/** What the guards look at. Instants are the report's own, `now` is the database's. */
export interface GuardFacts {
  readonly actorId?: string | undefined;
  readonly acceptedAt?: Date | undefined;
  readonly madeSafeAt?: Date | undefined;
  readonly resolvedAt?: Date | undefined;
  readonly resolvedBy?: string | undefined;
  readonly verifiedAt?: Date | undefined;
  readonly closedAt?: Date | undefined;
  readonly resolveBy?: Date | undefined;
  readonly declineContested: boolean;
  readonly rated: boolean;
}

/** Each guard answers whether the action may go on. A missing instant never lets anything pass by accident. */
export const guards = {
  'never-accepted': (facts: GuardFacts) => !facts.acceptedAt,
  'not-safe-yet': (facts: GuardFacts) => !facts.madeSafeAt,
  'made-safe': (facts: GuardFacts) => Boolean(facts.madeSafeAt),
  /** Nobody fixes and checks the same report. */
  'not-the-fixer': (facts: GuardFacts) => facts.actorId === undefined || facts.actorId !== facts.resolvedBy,
  verified: (facts: GuardFacts) => Boolean(facts.verifiedAt),
  'not-verified-yet': (facts: GuardFacts) => !facts.verifiedAt,
  'first-contest-of-decline': (facts: GuardFacts) => !facts.declineContested,
  'silence-is-over': (facts: GuardFacts, now: Date) =>
    facts.resolvedAt !== undefined && now >= silenceUntil(facts.resolvedAt),
  'closed-within-7-days': (facts: GuardFacts, now: Date) =>
    facts.closedAt !== undefined && now <= reopenUntil(facts.closedAt),
  'closed-within-30-days': (facts: GuardFacts, now: Date) =>
    facts.closedAt !== undefined && now <= rateUntil(facts.closedAt),
  'not-rated-yet': (facts: GuardFacts) => !facts.rated,
  'in-time': (facts: GuardFacts, now: Date) => facts.resolveBy !== undefined && now <= facts.resolveBy,
} as const;

export type GuardName = keyof typeof guards;

/** Why a guard stops an action, for a person. */
export const guardWords: Record<GuardName, string> = {
  'never-accepted': 'somebody has already accepted the report',
  'not-safe-yet': 'the place has already been made safe',
  'made-safe': 'the place has to be made safe first',
  'not-the-fixer': 'who fixed a report cannot check it',
  verified: 'the fix has not been verified',
  'not-verified-yet': 'the fix has already been verified',
  'first-contest-of-decline': 'a decline can be contested once',
  'silence-is-over': 'the reporter still has time to answer',
  'closed-within-7-days': 'a report can be reopened within 7 days of closing',
  'closed-within-30-days': 'a report can be rated within 30 days of closing',
  'not-rated-yet': 'the report has already been rated',
  'in-time': 'the deadline has passed',
};
