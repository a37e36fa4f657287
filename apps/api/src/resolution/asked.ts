import type { Reason, RequestKind } from '@weilinli/domain';
import type { PoolClient } from 'pg';

type Client = Pick<PoolClient, 'query'>;

export interface NewAsked {
  id: string;
  reportId: string;
  kind: RequestKind;
  askedBy: string;
  askedAt: Date;
  reason?: Reason | undefined;
  until?: Date | undefined;
  approvals?: readonly string[];
}

/** Keeps what was asked for until it is answered. */
export async function insertAsked(client: Client, asked: NewAsked): Promise<void> {
  await client.query({
    name: 'request-insert',
    text: `INSERT INTO requests (id, report_id, kind, asked_by, asked_at, reason, until, approvals)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    values: [
      asked.id,
      asked.reportId,
      asked.kind,
      asked.askedBy,
      asked.askedAt,
      asked.reason ?? null,
      asked.until ?? null,
      asked.approvals ?? [],
    ],
  });
}

/** Somebody has agreed; somebody else has to, too. */
export async function addApproval(client: Client, given: { id: string; by: string }): Promise<void> {
  await client.query({
    name: 'request-approval',
    text: 'UPDATE requests SET approvals = approvals || $2::uuid WHERE id = $1',
    values: [given.id, given.by],
  });
}

/** The last word that was needed, or a no. */
export async function closeAsked(
  client: Client,
  answer: { id: string; by: string; state: 'approved' | 'refused'; at: Date },
): Promise<void> {
  await client.query({
    name: 'request-answer',
    text: `UPDATE requests SET state = $3, answered_at = $4,
        approvals = CASE WHEN $3 = 'approved' THEN approvals || $2::uuid ELSE approvals END WHERE id = $1`,
    values: [answer.id, answer.by, answer.state, answer.at],
  });
}
