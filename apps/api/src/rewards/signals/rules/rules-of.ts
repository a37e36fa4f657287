import type { SignalRules } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { versionAt } from '../../../platform/versions';
import { type SignalRulesHolder, signalRulesTable } from './signal-rules-table';

/** The rules that were in force when a report came in: it is judged by them for ever. */
export async function rulesOf(
  { signalRules }: { signalRules: SignalRulesHolder },
  client: Pick<PoolClient, 'query'>,
  reportId: string,
): Promise<SignalRules> {
  const { rows } = await client.query<{ version: number }>({
    name: 'signal-rules-of',
    text: `SELECT ${versionAt(signalRulesTable, 'report.created_at')} AS version FROM reports report WHERE report.id = $1`,
    values: [reportId],
  });
  const [row] = rows;
  if (!row) throw new Error(`there is no report ${reportId}`);
  return (await signalRules.knowing([row.version], client))(row.version);
}
