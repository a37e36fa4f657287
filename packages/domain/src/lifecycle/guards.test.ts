import { type GuardFacts, type GuardName, guards } from './guards';
import { plain } from './testing/ordinary';

const fixed = new Date('2023-09-12T04:00:00Z');
const after = (milliseconds: number) => new Date(fixed.getTime() + milliseconds);
const hour = 3_600_000;
const day = 24 * hour;

interface Twins {
  passes: [facts: Partial<GuardFacts>, now?: Date][];
  stops: [facts: Partial<GuardFacts>, now?: Date][];
}

/** What lets each guard pass, and its negative twin on the other side of the edge. */
const twins: Record<GuardName, Twins> = {
  'never-accepted': { passes: [[{}]], stops: [[{ acceptedAt: fixed }]] },
  'not-safe-yet': { passes: [[{}]], stops: [[{ madeSafeAt: fixed }]] },
  'made-safe': {
    passes: [[{ madeSafeAt: fixed, makeSafeBy: fixed }], [{}]],
    stops: [[{ makeSafeBy: fixed }]],
  },
  'not-the-fixer': {
    passes: [[{ actorId: 'a', resolvedBy: 'b' }], [{ actorId: 'a' }], [{ resolvedBy: 'b' }]],
    stops: [[{ actorId: 'a', resolvedBy: 'a' }], [{ actorId: 'a', resolvedBy: 'b', handledIt: true }]],
  },
  verified: { passes: [[{ verifiedAt: fixed }]], stops: [[{}]] },
  'not-verified-yet': { passes: [[{}]], stops: [[{ verifiedAt: fixed }]] },
  'fix-counts': {
    passes: [[{ fixDoubted: false }], [{ fixDoubted: true, verifiedAt: fixed }]],
    stops: [[{ fixDoubted: true }]],
  },
  'fix-doubted': {
    passes: [[{ fixDoubted: true }]],
    stops: [[{ fixDoubted: true, verifiedAt: fixed }], [{}]],
  },
  'reporter-agreed': { passes: [[{ reporterAgreed: true }]], stops: [[{}]] },
  'reporter-silent': { passes: [[{}]], stops: [[{ reporterAgreed: true }]] },
  'first-contest-of-decline': {
    passes: [[{ declineContested: false }]],
    stops: [[{ declineContested: true }]],
  },
  'silence-is-over': {
    passes: [[{ resolvedAt: fixed }, after(72 * hour)]],
    stops: [
      [{ resolvedAt: fixed }, after(72 * hour - 1)],
      [{}, after(1000 * day)],
    ],
  },
  'closed-within-7-days': {
    passes: [[{ closedAt: fixed }, after(7 * day)]],
    stops: [
      [{ closedAt: fixed }, after(7 * day + 1)],
      [{}, fixed],
    ],
  },
  'closed-within-30-days': {
    passes: [[{ closedAt: fixed }, after(30 * day)]],
    stops: [
      [{ closedAt: fixed }, after(30 * day + 1)],
      [{}, fixed],
    ],
  },
  'not-rated-yet': { passes: [[{ rated: false }]], stops: [[{ rated: true }]] },
  'in-time': {
    passes: [[{ resolveBy: fixed }, fixed]],
    stops: [
      [{ resolveBy: fixed }, after(1)],
      [{}, fixed],
    ],
  },
  'extensions-left': { passes: [[{ extensions: 1 }]], stops: [[{ extensions: 2 }]] },
  'transfers-left': {
    passes: [[{ transfers: 1 }], [{ transfers: 2, isCommonSuperior: true }]],
    stops: [[{ transfers: 2 }]],
  },
  'not-bound': { passes: [[{ bound: false }]], stops: [[{ bound: true }]] },
  'not-its-handler': { passes: [[{}]], stops: [[{ handlesIt: true }]] },
  'not-agreed-yet': { passes: [[{}]], stops: [[{ agreedToExtend: true }]] },
  'request-open': { passes: [[{ openRequests: ['extend'] }]], stops: [[{}]] },
  'transfer-requested': {
    passes: [[{ openRequests: ['transfer'] }]],
    stops: [[{ openRequests: ['extend'] }]],
  },
  'suspend-requested': { passes: [[{ openRequests: ['suspend'] }]], stops: [[{ openRequests: ['extend'] }]] },
  'extend-requested': { passes: [[{ openRequests: ['extend'] }]], stops: [[{ openRequests: ['suspend'] }]] },
  'exempt-requested': { passes: [[{ openRequests: ['exempt'] }]], stops: [[{ openRequests: ['extend'] }]] },
  'may-appeal': { passes: [[{ mayAppeal: true }]], stops: [[{}]] },
  'not-following-yet': { passes: [[{}]], stops: [[{ following: true }]] },
  following: { passes: [[{ following: true }]], stops: [[{}]] },
  'not-the-reporter': { passes: [[{ reported: false }]], stops: [[{ reported: true }]] },
  'not-handling-it': { passes: [[{}]], stops: [[{ handlesIt: true }]] },
  'only-report': { passes: [[{}]], stops: [[{ mergedReports: 1 }]] },
};

describe.each(Object.entries(guards))('the guard %s', (name, guard) => {
  const { passes, stops } = twins[name as GuardName];

  it.each(passes)('passes with %o at %o', (facts, now = fixed) => {
    expect(guard({ ...plain, ...facts }, now)).toBe(true);
  });

  it.each(stops)('stops with %o at %o', (facts, now = fixed) => {
    expect(guard({ ...plain, ...facts }, now)).toBe(false);
  });
});
