import type { PoolClient } from 'pg';
import { Refusal } from '../../platform/errors';
import { type Account, type HeldAccounts, holdAccounts } from './accounts';

export interface LedgerTransaction {
  /** What it is for, such as `award:…`, `redemption:…`: under the same source nothing is entered twice. */
  source: string;
  kind: string;
  /** In whose list it stands. */
  personId?: string;
  reportId?: string;
  /** Of an award, how often its points have moved. */
  step?: number;
  /** Why, for whom it concerns. */
  words: string;
  facts?: object;
  rulesVersion?: number;
  /** They sum to zero. */
  entries: readonly { account: Account; points: number }[];
}

/**
 * Enters a transaction into the ledger. Holds the accounts of everybody in it until the caller's transaction ends; who
 * also holds a report or a reward holds those first. Refused where somebody has too little.
 */
export async function post(
  client: Pick<PoolClient, 'query'>,
  transaction: LedgerTransaction,
): Promise<'posted' | 'already'> {
  const personIds = transaction.entries.flatMap(({ account }) =>
    'person' in account ? [account.person] : [],
  );
  return enter(client, await holdAccounts(client, personIds), transaction);
}

/** The same on accounts that are held already, for who has to know the balances before. */
export async function enter(
  client: Pick<PoolClient, 'query'>,
  held: HeldAccounts,
  transaction: LedgerTransaction,
): Promise<'posted' | 'already'> {
  const short = transaction.entries.some(
    ({ account, points }) =>
      'person' in account && held.balancesOf(account.person)[account.kind] + points < 0,
  );
  if (short) {
    if (await isKnown(client, transaction.source)) return 'already';
    throw new Refusal('POINTS_NOT_ENOUGH');
  }
  const { rows } = await client.query<{ posted: number }>({
    name: 'ledger-enter',
    text: `WITH posted AS (
        INSERT INTO ledger_transactions (source, kind, person_id, report_id, step, words, facts, rules_version)
        VALUES ($1, $2, $3, $4, $5, $6, $7::jsonb, $8) ON CONFLICT (source) DO NOTHING RETURNING id
      ), entered AS (
        INSERT INTO ledger_entries (transaction_id, account_id, points)
        SELECT posted.id, entry.account_id, entry.points
        FROM posted, unnest($9::bigint[], $10::integer[]) AS entry (account_id, points)
      )
      SELECT count(*)::int AS posted FROM posted`,
    values: [
      transaction.source,
      transaction.kind,
      transaction.personId ?? null,
      transaction.reportId ?? null,
      transaction.step ?? null,
      transaction.words,
      JSON.stringify(transaction.facts ?? {}),
      transaction.rulesVersion ?? null,
      transaction.entries.map(({ account }) => held.idOf(account)),
      transaction.entries.map(({ points }) => points),
    ],
  });
  if (rows[0]?.posted !== 1) return 'already';
  for (const { account, points } of transaction.entries) held.move(account, points);
  return 'posted';
}

async function isKnown(client: Pick<PoolClient, 'query'>, source: string): Promise<boolean> {
  const { rowCount } = await client.query({
    name: 'ledger-known',
    text: 'SELECT FROM ledger_transactions WHERE source = $1',
    values: [source],
  });
  return rowCount === 1;
}
