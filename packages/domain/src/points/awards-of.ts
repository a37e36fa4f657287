import { type Reason, reasons } from '../lifecycle';
import type { Award, AwardState } from './award';
import type { CaseFacts } from './case-facts';
import { type Claim, claimsOf, rulingOn } from './claims-of';
import type { PointRulesOf } from './rules';
import { rulingReasons } from './ruling';

/**
 * What a hazard is worth to everybody who had to do with it. A pure function of the facts: whatever happens – a merge, a
 * contest, a ruling – the awards are computed from scratch, and the ledger follows them. Each person is paid once for
 * having told of it (found or helped), once for his answer, once for handling it. Never throws.
 */
export function awardsOf(facts: CaseFacts, rulesOf: PointRulesOf): Award[] {
  return claimsOf(facts, rulesOf).map((claim) => awardOf(facts, rulesOf, claim));
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
  return reason === undefined ? '没有受理' : `没有受理: ${reasons[reason]}`;
}
