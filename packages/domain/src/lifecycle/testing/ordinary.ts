import { decide, type Question } from '../decide';
import type { GuardFacts } from '../guards';
import { type Action, type Status, variants } from '../words';

export const now = new Date('2023-09-12T04:00:00Z');
export const ago = (hours: number) => new Date(now.getTime() - hours * 3_600_000);

/** Nothing out of the ordinary. */
export const plain = {
  declineContested: false,
  rated: false,
  extensions: 0,
  transfers: 0,
  isCommonSuperior: false,
  bound: false,
  openRequests: [],
  following: false,
  reported: false,
  mergedReports: 0,
  handlesIt: false,
  handledIt: false,
  agreedToExtend: false,
  fixDoubted: false,
  reporterAgreed: false,
  mayAppeal: false,
} as const;

/** A report that has gone the ordinary way so far; the one who asks is not the one who fixed it. */
export const ordinary: Record<Status, GuardFacts> = {
  submitted: facts({}),
  dispatched: facts({}),
  accepted: facts({ acceptedAt: ago(1) }),
  suspended: facts({ acceptedAt: ago(2), madeSafeAt: ago(1) }),
  resolved: facts({ acceptedAt: ago(3), madeSafeAt: ago(2), resolvedAt: ago(1), resolvedBy: 'worker' }),
  closed: facts({ acceptedAt: ago(4), resolvedAt: ago(2), resolvedBy: 'worker', closedAt: ago(1) }),
  declined: facts({}),
  merged: facts({}),
  withdrawn: facts({}),
};

function facts(known: Partial<GuardFacts>): GuardFacts {
  return { ...plain, actorId: 'asker', resolveBy: ago(-20), makeSafeBy: ago(-2), ...known };
}

const ways = [undefined, ...variants] as const;
/** In one way or another. */
export const allowedSomehow = (action: Action, question: Question) =>
  ways.some((way) => decide(action, question, way).allowed);
