import type { Award } from '@weilinli/domain';
import type { Judged } from '../rules/judge';
import { reportName } from '../rules/names';
import type { City } from './open-city';

/** What was found and what is paid, each in a line of words: two such lists are the same, or say where they differ. */
export interface Found {
  signals: Map<string, string>;
  awards: Map<string, string>;
  balances: Map<string, string>;
}

type Balance = Record<'available' | 'held' | 'pending' | 'debt', number>;

/** By the rules in memory. */
export function foundInMemory(judged: readonly Judged[]): Found {
  const found: Found = { signals: new Map(), awards: new Map(), balances: new Map() };
  const balances = new Map<string, Balance>();
  for (const { noticed, awards } of judged) {
    for (const { sighting, personId, signals } of noticed)
      for (const { signal, weight } of signals) {
        const key = `${reportName(sighting)} ${personId} ${signal}`;
        found.signals.set(key, String(Math.max(weight, Number(found.signals.get(key) ?? 0))));
      }
    for (const award of awards) {
      if (award.points === 0) continue;
      found.awards.set(`${award.reportId} ${award.personId} ${award.kind}`, `${award.state} ${award.points}`);
      const balance = balances.get(award.personId) ?? { available: 0, held: 0, pending: 0, debt: 0 };
      balances.set(award.personId, added(balance, award));
    }
  }
  for (const [personId, balance] of balances) found.balances.set(personId, inWords(balance));
  return found;
}

/** By the API, in its database. */
export async function foundByApi(
  { clock, inhabitants }: City,
  ids: ReadonlyMap<string, string>,
): Promise<Found> {
  const names = new Map([
    ...[...ids].map(([name, id]) => [id, name] as const),
    ...[...inhabitants].map(([name, { id }]) => [id, name] as const),
  ]);
  const nameOf = (id: string) => names.get(id) ?? id;
  const read = async <Row extends object>(text: string) => (await clock.superuser.query<Row>(text)).rows;
  const signals = await read<{ report: string; person: string; signal: string; weight: number }>(
    `SELECT report_id AS report, person_id AS person, signal, max(weight)::integer AS weight
      FROM signals GROUP BY report_id, person_id, signal`,
  );
  const awards = await read<{ report: string; person: string; kind: string; state: string; points: number }>(
    `SELECT DISTINCT ON (report_id, person_id, kind) report_id AS report, person_id AS person, kind,
        facts->'to'->>'state' AS state, (facts->'to'->>'points')::integer AS points
      FROM ledger_transactions WHERE step IS NOT NULL ORDER BY report_id, person_id, kind, step DESC`,
  );
  const balances = await read<{ person: string } & Balance>(
    `SELECT person_id AS person, sum(balance) FILTER (WHERE kind = 'available')::integer AS available,
        sum(balance) FILTER (WHERE kind = 'held')::integer AS held,
        sum(balance) FILTER (WHERE kind = 'pending')::integer AS pending,
        sum(balance) FILTER (WHERE kind = 'debt')::integer AS debt
      FROM ledger_accounts WHERE person_id IS NOT NULL GROUP BY person_id HAVING sum(balance) > 0`,
  );
  return {
    signals: new Map(
      signals.map(({ report, person, signal, weight }) => [
        `${nameOf(report)} ${nameOf(person)} ${signal}`,
        String(weight),
      ]),
    ),
    awards: new Map(
      awards
        .filter(({ points }) => points !== 0)
        .map(({ report, person, kind, state, points }) => [
          `${nameOf(report)} ${nameOf(person)} ${kind}`,
          `${state} ${points}`,
        ]),
    ),
    balances: new Map(balances.map(({ person, ...balance }) => [nameOf(person), inWords(balance)])),
  };
}

function added(balance: Balance, { state, points }: Award): Balance {
  switch (state) {
    case 'earned':
      return { ...balance, available: balance.available + points };
    case 'held':
      return { ...balance, held: balance.held + points };
    case 'pending':
      return { ...balance, pending: balance.pending + points };
    case 'none':
      return balance;
    default:
      return state satisfies never;
  }
}

function inWords({ available, held, pending, debt }: Balance): string {
  return `available ${available}, held ${held}, pending ${pending}, debt ${debt}`;
}
