import type { Breakdown, IndexLine, IndicesAnswer } from '@weilinli/contracts';
import {
  type Counts,
  countNames,
  findCategory,
  indicesOf,
  noCounts,
  silenceUntil,
  sumOfCounts,
} from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { AskedArea } from '../people';
import { countHistories, lineKeys } from './count-histories.sql';
import type { OversightDeps } from './deps';
import { readForLong, type Turns } from './heavy-read';
import { childrenOf, namesOf } from './names-of-areas';
import type { Period } from './period';

export interface IndicesQuestion {
  area: AskedArea;
  period: Period;
  by: Breakdown;
}

/** The standard indices of an area and a period, counted from the histories as they stand now. */
export async function readIndices(
  deps: OversightDeps & { turns: Turns },
  question: IndicesQuestion,
): Promise<IndicesAnswer> {
  return readForLong(deps, (client) => answer(deps, client, question));
}

type CountedLine = Counts & { key: string };

async function answer(
  deps: OversightDeps,
  client: PoolClient,
  { area, period, by }: IndicesQuestion,
): Promise<IndicesAnswer> {
  const { rows } = await client.query<CountedLine>(countHistories(lineKeys[by](area.depth)), [
    period.from,
    period.to,
    area.code,
    silenceUntil(new Date(0)).getTime(),
  ]);
  // The same instant as in the counting: a transaction has one.
  const { rows: clock } = await client.query<{ now: Date }>('SELECT now() AS now');
  const [told] = clock;
  if (!told) throw new Error('the database told no time');
  const counted = new Map(rows.map((row) => [row.key, countsOf(row)]));
  const total = [...counted.values()].reduce(sumOfCounts, noCounts);
  const { code, kind, name } = area;
  return {
    area: { code, kind, name },
    from: period.from.toISOString(),
    to: period.to.toISOString(),
    by,
    countedAt: told.now.toISOString(),
    counts: total,
    indices: indicesOf(total),
    lines: await linesOf(deps, client, { area, by, counted }),
  };
}

async function linesOf(
  { catalogue }: OversightDeps,
  client: PoolClient,
  { area, by, counted }: { area: AskedArea; by: Breakdown; counted: ReadonlyMap<string, Counts> },
): Promise<IndexLine[]> {
  const codes = [...counted.keys()];
  switch (by) {
    case 'none':
      return [];
    case 'category': {
      const { catalogue: known } = await catalogue.reload(client);
      return codes.sort().map((code) => line(code, findCategory(known, code)?.name ?? code, counted));
    }
    case 'child': {
      // Who had no report at all is on the sheet too: that is what a sheet is looked at for.
      const children = await childrenOf(client, area.code);
      const names = new Map([...(await namesOf(client, codes)), ...children]);
      return [...names]
        .sort(([one], [other]) => (one < other ? -1 : 1))
        .map(([code, name]) => line(code, name, counted));
    }
    default:
      return by satisfies never;
  }
}

function line(code: string, name: string, counted: ReadonlyMap<string, Counts>): IndexLine {
  const counts = counted.get(code) ?? noCounts;
  return { code, name, counts, indices: indicesOf(counts) };
}

function countsOf(row: CountedLine): Counts {
  return Object.fromEntries(countNames.map((name) => [name, row[name]])) as Counts;
}
