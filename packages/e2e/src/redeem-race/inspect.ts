import { Client } from 'pg';
import type { City } from '../city/city';
import { ledgerPromises } from '../city/ledger-promises.sql';
import type { BuyTally } from './buy';
import type { Buyers } from './furnish';

export interface Finding {
  promise: string;
  breaches: string[];
}

interface Race {
  buyers: Buyers;
  tally: BuyTally;
  calls: number;
}

/** Everything that is not as it must be after the race, and how much was looked at. */
export async function inspectRace(
  { ownerUrl }: Pick<City, 'ownerUrl'>,
  race: Race,
): Promise<{ checks: number; findings: Finding[] }> {
  const database = new Client({ connectionString: ownerUrl });
  await database.connect();
  const looks: Finding[] = [
    { promise: 'no answer was an error of the server', breaches: race.tally.serverErrors },
    { promise: 'every call was answered, once', breaches: unanswered(race) },
    { promise: 'exactly the stock was given, and all of it', breaches: await given(database, race) },
    { promise: 'what was acknowledged is there, and nothing else', breaches: await lost(database, race) },
    { promise: 'nobody has more than he may, or paid another price', breaches: await beyond(database, race) },
  ];
  for (const { promise, breaches } of ledgerPromises) {
    const { rows } = await database.query<{ breach: string }>(breaches);
    looks.push({ promise, breaches: rows.map(({ breach }) => breach) });
  }
  await database.end();
  return { checks: looks.length, findings: looks.filter(({ breaches }) => breaches.length > 0) };
}

function unanswered({ tally, calls }: Race): string[] {
  const refused = Object.values(tally.refused).reduce((sum, count) => sum + count, 0);
  const answers = tally.given.length + refused;
  return answers === calls ? [] : [`${answers} answers to ${calls} calls`];
}

async function given(database: Client, { buyers: { reward }, tally }: Race): Promise<string[]> {
  const { rows } = await database.query<{ stock: number; held: number; codes: number }>(
    `SELECT reward.stock, count(redemption.id)::int AS held, count(DISTINCT redemption.code)::int AS codes
      FROM rewards reward LEFT JOIN redemptions redemption ON redemption.reward_id = reward.id
      WHERE reward.id = $1 GROUP BY reward.id`,
    [reward.id],
  );
  const expected = { stock: 0, held: reward.stock, codes: reward.stock, acknowledged: reward.stock };
  const found = { ...rows[0], acknowledged: tally.given.length };
  return JSON.stringify(found) === JSON.stringify(expected)
    ? []
    : [`${JSON.stringify(found)} instead of ${JSON.stringify(expected)}`];
}

async function lost(database: Client, { buyers, tally }: Race): Promise<string[]> {
  const { rows } = await database.query<{ id: string }>('SELECT id FROM redemptions WHERE reward_id = $1', [
    buyers.reward.id,
  ]);
  const there = new Set(rows.map(({ id }) => id));
  const acknowledged = new Set(tally.given);
  return [
    ...[...acknowledged].filter((id) => !there.has(id)).map((id) => `${id} is lost`),
    ...[...there].filter((id) => !acknowledged.has(id)).map((id) => `${id} was acknowledged to nobody`),
    ...(acknowledged.size === tally.given.length ? [] : ['one was acknowledged twice']),
  ];
}

async function beyond(database: Client, { buyers: { reward, points } }: Race): Promise<string[]> {
  const { rows } = await database.query<{ persona: string; held: number; left: number }>(
    `SELECT person.persona, (SELECT count(*)::int FROM redemptions redemption
        WHERE redemption.person_id = person.id AND redemption.reward_id = $1) AS held,
      (SELECT balance FROM ledger_accounts WHERE person_id = person.id AND kind = 'available') AS left
      FROM people person WHERE person.persona = ANY($2)`,
    [reward.id, [...points.keys()]],
  );
  return rows
    .filter(({ persona, held, left }) => {
      const expected = (points.get(persona) ?? 0) - held * reward.price;
      return held > reward.perPerson || left !== expected || left < 0;
    })
    .map(({ persona, held, left }) => `${persona} has ${held}, and ${left} points left`);
}
