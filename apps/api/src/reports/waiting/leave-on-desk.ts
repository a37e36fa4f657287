import type { PoolClient } from 'pg';
import { type Away, endLead } from '../../dispatch';
import type { Consequences } from '../move-report';
import type { ReportRow } from '../report-row';
import { commonDesk } from './common-desk';

/** As with everybody who leaves, the system gives it back for him, and it goes to whoever can take it. */
export async function leaveOnDesk(
  client: PoolClient,
  { row, because, at }: { row: ReportRow; because: Away; at: Date },
): Promise<Consequences> {
  await endLead(client, { reportId: row.id, reason: because, at });
  return { set: { bound: false }, facts: { because, ...commonDesk(row) } };
}
