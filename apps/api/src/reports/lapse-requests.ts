import type { HistoryEvent, RequestKind, Status } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { openRequestsOf } from './answering';
import type { ReportRow } from './report-row';

export interface StepTaken {
  row: Pick<ReportRow, 'id' | 'requests'>;
  event: HistoryEvent;
  facts: Record<string, unknown>;
  to: Status;
  at: Date;
}

/** What was asked for and has lost its sense by a step lapses with it, in the same transaction. */
export async function lapseRequests(client: Pick<PoolClient, 'query'>, step: StepTaken): Promise<void> {
  const kinds = senselessAfter(step);
  if (!openRequestsOf(step.row).some(({ kind }) => kinds.includes(kind))) return;
  await client.query({
    name: 'requests-lapse',
    text: `UPDATE requests SET state = 'lapsed', answered_at = $3
      WHERE report_id = $1 AND state = 'open' AND kind = ANY($2)`,
    values: [step.row.id, kinds, step.at],
  });
}

/** What a handler asks for is for his own work on it. An appeal is about work that is over, and stays. */
const ofItsHandler: readonly RequestKind[] = ['transfer', 'suspend', 'extend'];

function senselessAfter(step: StepTaken): readonly RequestKind[] {
  const inHand = step.to === 'dispatched' || step.to === 'accepted' || step.to === 'suspended';
  if (!inHand || changesHands(step)) return ofItsHandler;
  return step.event === 'suspend' ? ['suspend'] : [];
}

function changesHands({ event, facts }: StepTaken): boolean {
  switch (event) {
    case 'dispatch':
    case 'transfer':
      return true;
    case 'assign':
      return facts.as !== 'co';
    case 'approve':
      return facts.kind === 'transfer';
    default:
      return false;
  }
}
