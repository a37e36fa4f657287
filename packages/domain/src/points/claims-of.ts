import type { AwardKind } from './award';
import type { CaseFacts, FollowedFacts, ReportedFacts } from './case-facts';
import type { PointRulesOf } from './rules';
import type { Ruling } from './ruling';
import {
  type Told,
  type Worth,
  worthOfAnswer,
  worthOfFind,
  worthOfFollow,
  worthOfHandling,
  worthOfSame,
} from './worth';

/** Whose award for what, before anybody asks what became of the case. */
export interface Claim {
  readonly reportId: string;
  readonly personId: string;
  readonly kind: AwardKind;
  readonly rulesVersion: number;
  readonly worth: Worth;
}

/** Each person is paid once for having told of it, once for his answer, once for handling it. */
export function claimsOf(facts: CaseFacts, rulesOf: PointRulesOf): Claim[] {
  return [...tellers(facts, rulesOf), ...answerers(facts, rulesOf), ...handlers(facts, rulesOf)];
}

/** The last word about a report and a person. */
export function rulingOn(facts: CaseFacts, reportId: string, personId: string): Ruling | undefined {
  return facts.rulings.findLast((ruling) => ruling.reportId === reportId && ruling.personId === personId);
}

/** The first valid report is full; of everybody else his first word is a share. */
function tellers(facts: CaseFacts, rulesOf: PointRulesOf): Claim[] {
  const claims = new Map<string, Claim>();
  const reports = inOrder(facts.reports);
  const first = reports.findIndex(
    ({ id, reporterId }) => rulingOn(facts, id, reporterId)?.verdict !== 'void',
  );
  for (const [index, report] of reports.entries()) {
    // Who was before the first valid one was found out: nothing is left of what he found, and it says why.
    const claim = first < 0 || index <= first ? found(report, rulesOf) : foundToo(report, rulesOf);
    if (index === first || !claims.has(report.reporterId)) claims.set(report.reporterId, claim);
  }
  for (const follow of byTime(facts.followers)) {
    if (claims.has(follow.personId)) continue;
    const { reportId, personId } = follow;
    const rulesVersion = versionFor(facts, reportId);
    const worth = worthOfFollow(rulesOf(rulesVersion), follow);
    claims.set(personId, { reportId, personId, kind: 'helped', rulesVersion, worth });
  }
  return [...claims.values()];
}

function found(report: ReportedFacts, rulesOf: PointRulesOf): Claim {
  const { id: reportId, reporterId: personId, rulesVersion } = report;
  return {
    reportId,
    personId,
    kind: 'found',
    rulesVersion,
    worth: worthOfFind(rulesOf(rulesVersion), report),
  };
}

function foundToo(report: ReportedFacts, rulesOf: PointRulesOf): Claim {
  const { id: reportId, reporterId: personId, rulesVersion } = report;
  return {
    reportId,
    personId,
    kind: 'helped',
    rulesVersion,
    worth: worthOfSame(rulesOf(rulesVersion), report),
  };
}

function answerers(facts: CaseFacts, rulesOf: PointRulesOf): Claim[] {
  const claims = new Map<string, Claim>();
  for (const { reportId, personId } of facts.answers) {
    if (claims.has(personId)) continue;
    const rulesVersion = versionFor(facts, reportId);
    const worth = worthOfAnswer(rulesOf(rulesVersion), toldBy(facts, personId));
    claims.set(personId, { reportId, personId, kind: 'answered', rulesVersion, worth });
  }
  return [...claims.values()];
}

/** How somebody came to be asked: by the report or the follow that was his first word. */
function toldBy({ reports, followers }: CaseFacts, personId: string): Told {
  const report = inOrder(reports).find(({ reporterId }) => reporterId === personId);
  const follow = byTime(followers).find((one) => one.personId === personId);
  return { ...(report ? { report } : {}), ...(follow ? { follow } : {}) };
}

/** Nobody is paid for handling what he himself reported. */
function handlers(facts: CaseFacts, rulesOf: PointRulesOf): Claim[] {
  const { partTimeHandler: handler, rootId: reportId, reports, status } = facts;
  if (handler === undefined || status !== 'closed') return [];
  const { personId } = handler;
  if (reports.some(({ reporterId }) => reporterId === personId)) return [];
  const rulesVersion = versionFor(facts, reportId);
  const worth = worthOfHandling(rulesOf(rulesVersion), handler);
  return [{ reportId, personId, kind: 'handled', rulesVersion, worth }];
}

function versionFor({ reports, rootId }: CaseFacts, reportId: string): number {
  const report = reports.find(({ id }) => id === reportId) ?? reports.find(({ id }) => id === rootId);
  return report?.rulesVersion ?? 0;
}

function inOrder(reports: readonly ReportedFacts[]): ReportedFacts[] {
  return [...reports].sort(
    (one, other) => one.submittedAt.getTime() - other.submittedAt.getTime() || (one.id < other.id ? -1 : 1),
  );
}

function byTime(followers: readonly FollowedFacts[]): FollowedFacts[] {
  return [...followers].sort(
    (one, other) =>
      one.followedAt.getTime() - other.followedAt.getTime() || (one.reportId < other.reportId ? -1 : 1),
  );
}
