import type { InHand } from '../../platform/database/connection-in-hand';
import { ledgerPromises } from '../ledger/broken-promises.sql';
import type { PointRulesHolder } from '../rules';
import { shopPromises } from '../shop/broken-promises.sql';
import { movesOf } from './moves-of';
import { readCase } from './read-case';

export interface PointsAudit {
  reports: number;
  transactions: number;
  /** In words, each with what it is about. */
  differences: string[];
}

const batch = 500;
const firstId = '00000000-0000-0000-0000-000000000000';

/**
 * Reads the whole book: whether it and the shop keep their promises, and whether it holds for every report what the
 * report is worth when computed from scratch. While jobs are waiting, the ledger may still be on its way to what is new.
 */
export async function auditPoints(
  deps: { pointRules: PointRulesHolder },
  client: InHand,
): Promise<PointsAudit> {
  const broken: string[] = [];
  for (const { promise, breaches } of [...ledgerPromises, ...shopPromises]) {
    const { rows } = await client.query<{ breach: string }>(breaches);
    broken.push(...rows.map(({ breach }) => `${promise}: ${breach}`));
  }
  const { reports, differences } = await auditAwards(deps, client);
  const { rows: counted } = await client.query<{ transactions: number }>(
    'SELECT count(*)::int AS transactions FROM ledger_transactions',
  );
  return {
    reports,
    transactions: counted[0]?.transactions ?? 0,
    differences: [...broken, ...differences],
  };
}

/** What the ledger holds for any report, and is not due by its facts. */
export async function auditAwards(
  deps: { pointRules: PointRulesHolder },
  client: InHand,
): Promise<Pick<PointsAudit, 'reports' | 'differences'>> {
  const differences: string[] = [];
  let reports = 0;
  for (let after: string | undefined = firstId; after !== undefined; ) {
    const heads = await headsAfter(client, after);
    for (const { id, number } of heads) {
      const found = await readCase(deps, client, id);
      for (const { personId, kind, from, to } of found ? movesOf(found) : []) {
        const held = `the ledger holds ${from.state} ${from.points}, due is ${to.state} ${to.points}`;
        differences.push(`${number} ${kind} of ${personId}: ${held}`);
      }
    }
    reports += heads.length;
    after = heads.at(-1)?.id;
  }
  return { reports, differences };
}

async function headsAfter(client: InHand, after: string): Promise<{ id: string; number: string }[]> {
  const { rows } = await client.query<{ id: string; number: string }>(
    `SELECT id, number FROM reports WHERE merged_into IS NULL AND id > $1 ORDER BY id LIMIT ${batch}`,
    [after],
  );
  return rows;
}
