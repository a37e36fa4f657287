import type { CaseFacts, FollowedFacts, HandledFacts, ReportedFacts } from '../case-facts';

/** What a test does not state: a moderate hazard, reported by ann, fixed and closed. */
export function caseOf(over: Partial<CaseFacts> = {}): CaseFacts {
  return {
    status: 'closed',
    dispatched: true,
    rootId: 'r1',
    reports: [reported({})],
    followers: [],
    answers: [],
    doubts: [],
    rulings: [],
    ...over,
  };
}

export function reported({
  minute = 1,
  ...over
}: Partial<ReportedFacts> & { minute?: number }): ReportedFacts {
  return {
    id: 'r1',
    reporterId: 'ann',
    submittedAt: new Date(Date.UTC(2026, 2, 1, 4, minute)),
    severity: 'moderate',
    rulesVersion: 1,
    rankOfDay: 1,
    rankOfPlace: 1,
    rankOfMonth: 1,
    ...over,
  };
}

export function followed(over: Partial<FollowedFacts>): FollowedFacts {
  return {
    reportId: 'r1',
    personId: 'cyd',
    followedAt: new Date(Date.UTC(2026, 2, 1, 5)),
    rankOfDay: 1,
    rankOfMonth: 1,
    ...over,
  };
}

export function handled(personId: string, rankOfDay = 1): HandledFacts {
  return { personId, rankOfDay };
}
