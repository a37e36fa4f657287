import type { ReportSort } from '@weilinli/contracts';
import type { DataSource } from 'typeorm';
import { decodeCursor, encodeCursor, uuidKey } from '../platform/cursor';
import { type Conditions, inEachHalf } from './conditions';

export interface AreaSearch {
  /** Everything that is asked for but the area, over `reports r`. */
  filters: Conditions;
  /** Conditions on areas of which one must hold, with values of `filters`; undefined where all of the city is asked for. */
  area: readonly string[] | undefined;
  /** A small one, such as a community, is gathered at once. */
  extent: 'small' | 'large';
  sort: ReportSort;
  cursor: string | undefined;
  /** How many at most. */
  count: number;
}

export interface FoundReport {
  id: string;
  /** Where a page that ends here goes on. */
  cursor: string;
}

/**
 * So many reports of the whole city are looked at in the order asked for, before those of the area are gathered and
 * sorted. A large area is found in the first way at once and would be long to sort; a small one the other way round.
 * Measured at 200,000 reports: docs/decisions/0015.
 */
const walked = 5_000;

/** One stretch of a list whose order an index gives. */
interface Stretch {
  only: string;
  order: string;
}

const byAge: Stretch = { only: 'true', order: 'r.id DESC' };

/** What a superior has put on top (督办) and is still to be done, then what is due, then what is not due at all. */
const byUrgency: readonly Stretch[] = [
  { only: 'r.supervised_at IS NOT NULL AND r.next_due_at IS NOT NULL', order: 'r.next_due_at, r.id' },
  { only: 'r.supervised_at IS NULL AND r.next_due_at IS NOT NULL', order: 'r.next_due_at, r.id' },
  { only: 'r.next_due_at IS NULL', order: 'r.id' },
];

/** Ids of the reports in somebody's areas, in the order asked for, from the cursor on. */
export async function findInArea(dataSource: DataSource, search: AreaSearch): Promise<FoundReport[]> {
  const found: FoundReport[] = [];
  for (const from of stretchesFrom(search)) {
    const missing = search.count - found.length;
    if (missing > 0) found.push(...(await inStretch(dataSource, search, { ...from, missing })));
  }
  return found;
}

interface From {
  stretch: Stretch;
  /** The condition that begins behind the cursor. */
  after: string;
  /** Its values, numbered behind those of the filters. */
  keys: readonly string[];
}

async function inStretch(
  dataSource: DataSource,
  search: AreaSearch,
  part: From & { missing: number },
): Promise<FoundReport[]> {
  const { filters, area, extent, sort } = search;
  const { stretch, after, keys, missing } = part;
  const page = `ORDER BY ${stretch.order} LIMIT ${missing}`;
  const columns = 'r.id, (extract(epoch FROM r.next_due_at) * 1000000)::bigint AS due';
  const ask = async (text: string): Promise<FoundReport[]> => {
    const rows = await dataSource.query<{ id: string; due: string | null }[]>(text, [
      ...filters.values,
      ...keys,
    ]);
    const place = byUrgency.indexOf(stretch);
    return rows.map(({ id, due }) => ({
      id,
      cursor: encodeCursor(sort, sort === 'newest' ? [id] : [place, due ?? 0, id]),
    }));
  };
  const here = `${stretch.only} AND ${after}`;
  if (area === undefined) {
    return ask(`SELECT ${columns} FROM reports r WHERE ${here} AND ${filters.text} ${page}`);
  }
  if (extent === 'large') {
    const near = await ask(`SELECT ${columns} FROM (SELECT * FROM reports r WHERE ${here}
      ORDER BY ${stretch.order} LIMIT ${walked}) r WHERE ${filters.text} AND (${area.join(' OR ')}) ${page}`);
    if (near.length === missing) return near;
  }
  // Fenced off by OFFSET 0: with the page's order in sight a plan would walk again, or read the index of all that is due.
  return ask(`SELECT ${columns} FROM (SELECT * FROM reports r WHERE ${filters.text}
      AND ${inEachHalf(area)} OFFSET 0) r WHERE ${here} ${page}`);
}

/** The stretches that are left from the cursor on. */
function stretchesFrom({ sort, cursor, filters }: AreaSearch): From[] {
  const whole = (stretch: Stretch): From => ({ stretch, after: 'true', keys: [] });
  const first = filters.values.length + 1;
  if (sort === 'newest') {
    if (cursor === undefined) return [whole(byAge)];
    return [{ stretch: byAge, after: `r.id < $${first}::uuid`, keys: decodeCursor(sort, cursor, [uuidKey]) }];
  }
  if (cursor === undefined) return byUrgency.map(whole);
  const [place, at = '', id = ''] = decodeCursor(sort, cursor, [stretchKey, dueKey, uuidKey]);
  const [stretch, ...rest] = byUrgency.slice(Number(place));
  if (!stretch) return [];
  if (stretch.order === 'r.id') return [{ stretch, after: `r.id > $${first}::uuid`, keys: [id] }];
  const instant = `(timestamptz 'epoch' + $${first}::float8 * interval '1 microsecond')`;
  const after = `(r.next_due_at, r.id) > (${instant}, $${first + 1}::uuid)`;
  return [{ stretch, after, keys: [at, id] }, ...rest.map(whole)];
}

const stretchKey = /^[012]$/;
/** Microseconds since 1970, as the database knows an instant; nought where there is none. */
const dueKey = /^\d{1,16}$/;
