import { administration } from './administration';
import { answering } from './answering';
import { besideTheApi } from './beside';
import { besideTheRoad } from './beside-the-road';
import { correcting } from './correcting';
import { handling } from './handling';
import { leaving } from './leaving';
import { lists } from './lists';
import { points } from './points';
import { reads } from './reads';
import { reporting } from './reporting';
import { reviews } from './reviews';
import { shop } from './shop';
import { thanks } from './thanks';

/** One row of the table of access. */
export interface Row {
  /** `GET /reports/:id`, below /api/v1; and what stands beside it, such as `GET /healthz`. */
  route: string;
  /** Which object, and behind a stroke which way of calling; `-` where there is none. */
  object: string;
  /** What each of the callers is answered, in their order. */
  expected: readonly string[];
}

/** The heads of the columns, and who stands behind them. */
export const callers: Record<string, string | undefined> = {
  none: undefined,
  res1: 'resident-1',
  res2: 'resident-2',
  cour: 'courier-1',
  wkr1: 'worker-1',
  wkr2: 'worker-2',
  lead: 'leader-1',
  disp: 'dispatcher-1',
  dist: 'district-1',
  city: 'city-1',
  dept: 'department-1',
  prop: 'property-1',
  adm: 'admin-1',
};

/** Every page of the table, by name. */
export const pages: Record<string, readonly Row[]> = {
  besideTheApi: rowsOf(besideTheApi),
  lists: rowsOf(lists),
  administration: rowsOf(administration),
  reads: rowsOf(reads),
  handling: rowsOf(handling),
  answering: rowsOf(answering),
  correcting: rowsOf(correcting),
  reporting: rowsOf(reporting),
  thanks: rowsOf(thanks),
  shop: rowsOf(shop),
  // Before what is ruled on without a review, of the same points.
  reviews: rowsOf(reviews),
  points: rowsOf(points),
  besideTheRoad: rowsOf(besideTheRoad),
  // The last one: afterwards hardly anybody is there any more.
  leaving: rowsOf(leaving),
};

function rowsOf(page: string): Row[] {
  const [head = [], ...lines] = page
    .trim()
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => line.trim().split(/\s+/));
  if (head.join() !== Object.keys(callers).join())
    throw new Error(`a page has other columns: ${head.join(' ')}`);
  return lines.map(([method, path, object = '', ...expected]) => {
    if (expected.length !== head.length)
      throw new Error(`a row of another length: ${method} ${path} ${object}`);
    return { route: `${method} ${path}`, object, expected };
  });
}
