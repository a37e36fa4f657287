import {
  type AwardKind,
  type CaseFacts,
  type FollowedFacts,
  type HandledFacts,
  type Holding,
  type PointRulesOf,
  type Reason,
  type ReportedFacts,
  type Ruling,
  type Status,
} from '@weilinli/domain';
import type { InHand } from '../../platform/database/connection-in-hand';
import type { PointRulesHolder } from '../rules';
import { doubtsOf } from '../signals';
import { caseById } from './read-case.sql';

/** What the ledger holds for an award, and after how many steps. */
export interface Held {
  reportId: string;
  personId: string;
  kind: AwardKind;
  step: number;
  holding: Holding;
}

export interface ReadCase {
  facts: CaseFacts;
  rulesOf: PointRulesOf;
  held: readonly Held[];
}

/** What comes back as JSON has instants as text. */
interface CaseRow {
  rootId: string;
  status: Status;
  dispatched: boolean;
  reason: Reason | null;
  reports: (Omit<ReportedFacts, 'submittedAt'> & { submittedAt: string })[];
  followers: (Omit<FollowedFacts, 'followedAt'> & { followedAt: string })[];
  answers: CaseFacts['answers'];
  partTimeHandler: HandledFacts | null;
  rulings: Ruling[];
  holdings: Held[];
}

/** The facts of a report and of what was merged with it; undefined where there is no such report. */
export async function readCase(
  deps: { pointRules: PointRulesHolder },
  client: InHand,
  reportId: string,
): Promise<ReadCase | undefined> {
  const { rows } = await client.query<CaseRow>({ name: 'award-case', text: caseById, values: [reportId] });
  const [row] = rows;
  if (!row) return undefined;
  const { rootId, status, dispatched, reason, answers, partTimeHandler, rulings, holdings } = row;
  // After what the ledger holds: what is newer can only lead to a step that is there already, and is looked at again.
  const doubts = await doubtsOf(
    client,
    row.reports.map(({ id }) => id),
  );
  const rulesOf = await deps.pointRules.knowing(
    row.reports.map(({ rulesVersion }) => rulesVersion),
    client,
  );
  const facts: CaseFacts = {
    rootId,
    status,
    dispatched,
    ...(reason === null ? {} : { reason }),
    reports: row.reports.map((report) => ({ ...report, submittedAt: new Date(report.submittedAt) })),
    followers: row.followers.map((follow) => ({ ...follow, followedAt: new Date(follow.followedAt) })),
    answers,
    ...(partTimeHandler === null ? {} : { partTimeHandler }),
    doubts,
    rulings,
  };
  return { facts, rulesOf, held: holdings };
}
