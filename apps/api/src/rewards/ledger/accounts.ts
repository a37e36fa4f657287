import { type Balances, type CityAccount, type PersonalAccount, personalAccounts } from '@weilinli/domain';
import type { PoolClient } from 'pg';

export type Account = { person: string; kind: PersonalAccount } | { city: CityAccount };

/** Accounts that nobody else can move until the transaction ends, with what is on them. */
export interface HeldAccounts {
  balancesOf(personId: string): Balances;
  idOf(account: Account): string;
  /** What was entered since they were held. */
  move(account: Account, points: number): void;
}

/** Holds all accounts of these people, and knows the city's. Once in a transaction, for everybody whom it concerns. */
export async function holdAccounts(
  client: Pick<PoolClient, 'query'>,
  personIds: readonly string[],
): Promise<HeldAccounts> {
  const { rows } = await client.query<{
    id: string;
    personId: string | null;
    kind: string;
    balance: number | null;
  }>({
    name: 'hold-accounts',
    text: `SELECT account_id AS id, owner_id AS "personId", account_kind AS kind, account_balance AS balance
      FROM hold_accounts($1::uuid[])`,
    values: [[...new Set(personIds)].sort()],
  });
  const ids = new Map(rows.map(({ id, personId, kind }) => [nameOf(personId, kind), id]));
  const balances = new Map(rows.map(({ personId, kind, balance }) => [nameOf(personId, kind), balance ?? 0]));
  const nameOfAccount = (account: Account) =>
    'city' in account ? nameOf(null, account.city) : nameOf(account.person, account.kind);
  return {
    balancesOf: (personId) => {
      const [available = 0, debt = 0, held = 0, pending = 0] = personalAccounts.map((kind) =>
        balances.get(nameOf(personId, kind)),
      );
      return { available, debt, held, pending };
    },
    idOf: (account) => {
      const id = ids.get(nameOfAccount(account));
      if (id === undefined) throw new Error(`the account ${nameOfAccount(account)} is not held`);
      return id;
    },
    move: (account, points) => {
      const name = nameOfAccount(account);
      balances.set(name, (balances.get(name) ?? 0) + points);
    },
  };
}

function nameOf(personId: string | null, kind: string): string {
  return `${personId ?? 'city'} ${kind}`;
}
