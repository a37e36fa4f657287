import type { DataSource } from 'typeorm';
import { onConnection } from '../../platform/database/on-connection';
import { ledgerPromises } from '../ledger/broken-promises.sql';
import type { PointRulesHolder } from '../rules';
import { movesOf } from './moves-of';
import { readCase } from './read-case';

interface AuditDeps {
  dataSource: DataSource;
  pointRules: PointRulesHolder;
}

export interface PointsAudit {
  reports: number;
  transactions: number;
  /** In words, each with what it is about. */
  differences: string[];
}

const batch = 500;

/**
 * Reads the whole book: whether it keeps its promises, and whether it holds for every report what the report is worth
 * when computed from scratch. While jobs are waiting, the ledger may still be on its way to what is new.
 */
export async function auditPoints(deps: AuditDeps): Promise<PointsAudit> {
  return onConnection(deps.dataSource, async (client) => {
    const audit: PointsAudit = { reports: 0, transactions: 0, differences: [] };
    const { rows: counted } = await client.query<{ transactions: number }>(
      'SELECT count(*)::int AS transactions FROM ledger_transactions',
    );
    audit.transactions = counted[0]?.transactions ?? 0;
    for (const { promise, breaches } of ledgerPromises) {
      const { rows } = await client.query<{ breach: string }>(breaches);
      audit.differences.push(...rows.map(({ breach }) => `${promise}: ${breach}`));
    }
    for (let after: string | undefined = firstId; after !== undefined; ) {
      const { rows }: { rows: { id: string; number: string }[] } = await client.query(
        `SELECT id, number FROM reports WHERE merged_into IS NULL AND id > $1 ORDER BY id LIMIT ${batch}`,
        [after],
      );
      for (const { id, number } of rows) {
        audit.reports += 1;
        const found = await readCase(deps, client, id);
        for (const { personId, kind, from, to } of found ? movesOf(found) : []) {
          audit.differences.push(
            `${number} ${kind} of ${personId}: the ledger holds ${from.state} ${from.points}, due is ${to.state} ${to.points}`,
          );
        }
      }
      after = rows.at(-1)?.id;
    }
    return audit;
  });
}

const firstId = '00000000-0000-0000-0000-000000000000';
