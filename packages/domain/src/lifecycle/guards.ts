import { rateUntil, reopenUntil, silenceUntil } from '../feedback';
import { mostExtensions } from '../sla/extension';
import type { RequestKind } from './words';

/** So often a report may be transferred before the common superior decides. */
export const mostTransfers = 2;

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
  readonly makeSafeBy?: Date | undefined;
  readonly declineContested: boolean;
  readonly rated: boolean;
  /** How often the time for resolving was granted again. */
  readonly extensions: number;
  /** How often it was handed to somebody else's hands. */
  readonly transfers: number;
  /** Whether the one who asks answers for everybody who has had it, and for its place. */
  readonly isCommonSuperior: boolean;
  /** Whether a common superior has decided who handles it. */
  readonly bound: boolean;
  /** What was asked for and is the asker's to answer: nobody answers what he asked for or has agreed to himself. */
  readonly openRequests: readonly RequestKind[];
  readonly following: boolean;
  /** Whether the one who asks reported it, or what was merged into it. */
  readonly reported: boolean;
  /** How many other reports were merged into it. */
  readonly mergedReports: number;
  /** Whether he has it in hand himself. */
  readonly handlesIt: boolean;
  /** Whether he helped with it at any time, or works for the organisation that fixed it. */
  readonly handledIt: boolean;
  /** Whether he has already agreed to the extension that still waits for another word. */
  readonly agreedToExtend: boolean;
  /** Something about the after-photo speaks against it: the fix counts only with a leader's word. */
  readonly fixDoubted: boolean;
  /** The reporter has said that it is fixed. */
  readonly reporterAgreed: boolean;
  /** Whether the one who asks had it when it was fixed or taken away, and may appeal. */
  readonly mayAppeal: boolean;
}

/** Each guard answers whether the action may go on. A missing instant never lets anything pass by accident. */
export const guards = {
  'never-accepted': (facts: GuardFacts) => !facts.acceptedAt,
  'not-safe-yet': (facts: GuardFacts) => !facts.madeSafeAt,
  /** Where the condition has no limit for it there is nothing to make safe. */
  'made-safe': (facts: GuardFacts) => Boolean(facts.madeSafeAt) || facts.makeSafeBy === undefined,
  /** Nobody fixes and checks the same report. */
  'not-the-fixer': (facts: GuardFacts) =>
    !facts.handledIt && (facts.actorId === undefined || facts.actorId !== facts.resolvedBy),
  verified: (facts: GuardFacts) => Boolean(facts.verifiedAt),
  'not-verified-yet': (facts: GuardFacts) => !facts.verifiedAt,
  /** A photo taken elsewhere or used before proves nothing by itself. */
  'fix-counts': (facts: GuardFacts) => !facts.fixDoubted || Boolean(facts.verifiedAt),
  'fix-doubted': (facts: GuardFacts) => facts.fixDoubted && !facts.verifiedAt,
  'reporter-agreed': (facts: GuardFacts) => facts.reporterAgreed,
  'reporter-silent': (facts: GuardFacts) => !facts.reporterAgreed,
  'first-contest-of-decline': (facts: GuardFacts) => !facts.declineContested,
  'silence-is-over': (facts: GuardFacts, now: Date) =>
    facts.resolvedAt !== undefined && now >= silenceUntil(facts.resolvedAt),
  'closed-within-7-days': (facts: GuardFacts, now: Date) =>
    facts.closedAt !== undefined && now <= reopenUntil(facts.closedAt),
  'closed-within-30-days': (facts: GuardFacts, now: Date) =>
    facts.closedAt !== undefined && now <= rateUntil(facts.closedAt),
  'not-rated-yet': (facts: GuardFacts) => !facts.rated,
  'in-time': (facts: GuardFacts, now: Date) => facts.resolveBy !== undefined && now <= facts.resolveBy,
  'extensions-left': (facts: GuardFacts) => facts.extensions < mostExtensions,
  /** No ping-pong: after two transfers the one who answers for all of them decides. */
  'transfers-left': (facts: GuardFacts) => facts.transfers < mostTransfers || facts.isCommonSuperior,
  'not-bound': (facts: GuardFacts) => !facts.bound,
  /** Nobody gives himself more time. */
  'not-its-handler': (facts: GuardFacts) => !facts.handlesIt,
  'not-agreed-yet': (facts: GuardFacts) => !facts.agreedToExtend,
  'request-open': (facts: GuardFacts) => facts.openRequests.length > 0,
  'transfer-requested': (facts: GuardFacts) => facts.openRequests.includes('transfer'),
  'suspend-requested': (facts: GuardFacts) => facts.openRequests.includes('suspend'),
  'extend-requested': (facts: GuardFacts) => facts.openRequests.includes('extend'),
  'exempt-requested': (facts: GuardFacts) => facts.openRequests.includes('exempt'),
  'may-appeal': (facts: GuardFacts) => facts.mayAppeal,
  'not-following-yet': (facts: GuardFacts) => !facts.following,
  following: (facts: GuardFacts) => facts.following,
  /** Who reported it hears of it anyway. */
  'not-the-reporter': (facts: GuardFacts) => !facts.reported,
  /** So does who handles it. */
  'not-handling-it': (facts: GuardFacts) => !facts.handlesIt,
  /** Others have reported the same: it is no longer one person's to take back. */
  'only-report': (facts: GuardFacts) => facts.mergedReports === 0,
} as const;

export type GuardName = keyof typeof guards;

/** Why a guard stops an action, for a person. */
export const guardWords: Record<GuardName, string> = {
  'never-accepted': 'somebody has already accepted the report',
  'not-safe-yet': 'the place has already been made safe',
  'made-safe': 'the place has to be made safe first',
  'not-the-fixer': 'who fixed a report, helped with it or works for who fixed it cannot check it',
  verified: 'the fix has not been verified',
  'not-verified-yet': 'the fix has already been verified',
  'fix-counts': 'something about the after-photo needs the word of a leader',
  'fix-doubted': 'the fix needs no further word',
  'reporter-agreed': 'the reporter has not agreed yet',
  'reporter-silent': 'the reporter has agreed already',
  'first-contest-of-decline': 'a decline can be contested once',
  'silence-is-over': 'the reporter still has time to answer',
  'closed-within-7-days': 'a report can be reopened within 7 days of closing',
  'closed-within-30-days': 'a report can be rated within 30 days of closing',
  'not-rated-yet': 'the report has already been rated',
  'in-time': 'the deadline has passed',
  'extensions-left': `it has been extended ${mostExtensions} times`,
  'transfers-left': `it has been transferred ${mostTransfers} times; now it is for the common superior to decide`,
  'not-bound': 'the common superior has decided who handles it',
  'not-its-handler': 'who handles it cannot give himself more time',
  'not-agreed-yet': 'you have agreed already, and somebody else has to',
  'request-open': 'no request waits for your answer',
  'transfer-requested': 'no request for a transfer waits for your answer',
  'suspend-requested': 'no request for a suspension waits for your answer',
  'extend-requested': 'no request for an extension waits for your answer',
  'exempt-requested': 'no appeal waits for your answer',
  'may-appeal': 'only who had it may appeal, once, after it was closed',
  'not-following-yet': 'you follow it already',
  following: 'you do not follow it',
  'not-the-reporter': 'you reported it yourself, so you are told of everything anyway',
  'not-handling-it': 'you handle it, so you are told of everything anyway',
  'only-report': 'others have reported the same',
};
