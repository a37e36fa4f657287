import type { Reason } from '../lifecycle';
import { reasons } from '../lifecycle';
import type { Award, AwardKind, AwardState } from './award';
import type { CaseFacts, FollowedFacts, ReportedFacts } from './case-facts';
import type { PointRulesOf } from './rules';
import { type Ruling, rulingReasons } from './ruling';
import { type Worth, worthOfAnswer, worthOfFind, worthOfFollow, worthOfHandling, worthOfSame } from './worth';

/** Whose award for what, before anybody asks what became of the case. */
interface Claim {
  readonly reportId: string;
  readonly personId: string;
  readonly kind: AwardKind;
  readonly rulesVersion: number;
  readonly worth: Worth;
}

/**
 * What a hazard is worth to everybody who had to do with it. A pure function of the facts: whatever happens – a merge, a
 * contest, a ruling – the awards are computed from scratch, and the ledger follows them. Each person is paid once for
 * having told of it (found or helped), once for his answer, once for handling it. Never throws.
 */
export function awardsOf(facts: CaseFacts, rulesOf: PointRulesOf): Award[] {
  return claimsOf(facts, rulesOf).map((claim) => awardOf(facts, rulesOf, claim));
}

function claimsOf(facts: CaseFacts, rulesOf: PointRulesOf): Claim[] {
  const told = tellers(facts, rulesOf);
  return [...told, ...answerers(facts, rulesOf), ...handlers(facts, rulesOf)];
}

/** The first valid report is full; of everybody else his first word is a share. */
function tellers(facts: CaseFacts, rulesOf: PointRulesOf): Claim[] {
  const claims = new Map<string, Claim>();
  const reports = inOrder(facts);
  const first = reports.find(({ id, reporterId }) => rulingOn(facts, id, reporterId)?.verdict !== 'void');
  if (first) claims.set(first.reporterId, found(first, rulesOf));
  for (const report of reports) {
    if (!claims.has(report.reporterId)) claims.set(report.reporterId, foundToo(report, rulesOf));
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
    const worth = worthOfAnswer(rulesOf(rulesVersion));
    claims.set(personId, { reportId, personId, kind: 'answered', rulesVersion, worth });
  }
  return [...claims.values()];
}

/** Nobody is paid for handling what he himself reported. */
function handlers(facts: CaseFacts, rulesOf: PointRulesOf): Claim[] {
  const { partTimeHandler: personId, rootId: reportId, reports, status } = facts;
  if (personId === undefined || status !== 'closed') return [];
  if (reports.some(({ reporterId }) => reporterId === personId)) return [];
  const rulesVersion = versionFor(facts, reportId);
  return [
    { reportId, personId, kind: 'handled', rulesVersion, worth: worthOfHandling(rulesOf(rulesVersion)) },
  ];
}

function awardOf(facts: CaseFacts, rulesOf: PointRulesOf, claim: Claim): Award {
  const { worth, ...key } = claim;
  const ruling = rulingOn(facts, claim.reportId, claim.personId);
  if (ruling?.verdict === 'void') return nothing(key, [`核查后不计分: ${rulingReasons[ruling.reason]}`]);
  const { state, because } = standingOf(facts);
  if (state === 'lost') return nothing(key, because);
  const weight = facts.doubts
    .filter(({ reportId, personId }) => reportId === claim.reportId && personId === claim.personId)
    .reduce((sum, doubt) => sum + doubt.weight, 0);
  const waits = state === 'earned' && !ruling && weight >= rulesOf(claim.rulesVersion).reviewFrom;
  const points = state === 'none' ? 0 : worth.points;
  return {
    ...key,
    state: waits ? 'held' : state,
    points,
    worth: worth.points,
    because: [...worth.because, ...because, ...(waits ? ['等待人工核查'] : [])],
  };
}

function nothing(key: Omit<Claim, 'worth'>, because: readonly string[]): Award {
  return { ...key, state: 'none', points: 0, worth: 0, because };
}

/** How far the case has come, for everybody alike. `lost`: nothing comes of it. */
function standingOf(facts: CaseFacts): { state: Exclude<AwardState, 'held'> | 'lost'; because: string[] } {
  switch (facts.status) {
    case 'submitted':
      return facts.dispatched
        ? { state: 'pending', because: [] }
        : { state: 'none', because: ['派出后计入待核实'] };
    case 'dispatched':
    case 'accepted':
    case 'suspended':
    case 'resolved':
      return { state: 'pending', because: [] };
    case 'closed':
      return { state: 'earned', because: [] };
    case 'declined':
      return { state: 'lost', because: [declinedWords(facts.reason)] };
    case 'withdrawn':
      return { state: 'lost', because: ['已撤回'] };
    case 'merged':
      return { state: 'none', because: [] };
    default:
      return facts.status satisfies never;
  }
}

function declinedWords(reason: Reason | undefined): string {
  return reason === undefined ? '不予立案' : `不予立案: ${reasons[reason]}`;
}

function rulingOn(facts: CaseFacts, reportId: string, personId: string): Ruling | undefined {
  return facts.rulings.findLast((ruling) => ruling.reportId === reportId && ruling.personId === personId);
}

function versionFor({ reports, rootId }: CaseFacts, reportId: string): number {
  const report = reports.find(({ id }) => id === reportId) ?? reports.find(({ id }) => id === rootId);
  return report?.rulesVersion ?? 0;
}

function inOrder({ reports }: CaseFacts): ReportedFacts[] {
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
