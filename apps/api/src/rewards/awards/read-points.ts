import type { Points } from '@weilinli/contracts';
import { personalAccounts } from '@weilinli/domain';
import type { PoolClient } from 'pg';

/** What somebody has. Who was never given any has no accounts. */
export async function readPoints(client: Pick<PoolClient, 'query'>, personId: string): Promise<Points> {
  const { rows } = await client.query<{ kind: string; balance: number }>({
    name: 'points-of',
    text: 'SELECT kind, balance FROM ledger_accounts WHERE person_id = $1',
    values: [personId],
  });
  const [available = 0, debt = 0, held = 0, pending = 0] = personalAccounts.map(
    (account) => rows.find(({ kind }) => kind === account)?.balance,
  );
  return { available, pending, held, debt };
}
