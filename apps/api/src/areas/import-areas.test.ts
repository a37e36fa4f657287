import { onConnection } from '../platform/database/on-connection';
import { openTestDatabase, type TestDatabase } from '../platform/testing/test-database';
import { holdAreaIndex } from './area-index-holder';
import { importAreas } from './import-areas';
import { loadAreaIndex } from './load-area-index';
import { collect, type Feature, smallCity } from './testing/small-city';

// A busy machine takes its time to copy a database.
jest.setTimeout(60_000);

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

const bring = (features: Feature[]) =>
  importAreas(database, { collection: collect(features), source: 'small-city.geojson' });
const count = async (where: string): Promise<number> => {
  const rows = await database.dataSource.query(`SELECT count(*)::int AS count FROM areas WHERE ${where}`);
  return rows[0].count;
};
/** The second grid gets another name. */
const renamed = () =>
  smallCity().map((area) =>
    area.properties.code === '42010601500102'
      ? { ...area, properties: { ...area.properties, name: '湖畔网格' } }
      : area,
  );

test('an imported map answers which area holds a place', async () => {
  const stages = new Set<string>();
  const imported = await importAreas(database, {
    collection: collect(smallCity()),
    source: 'small-city.geojson',
    progress: ({ stage }) => stages.add(stage),
  });
  expect(imported).toEqual({ outcome: 'imported', version: 1, added: 9, ended: 0, findings: [] });
  expect(stages).toEqual(new Set(['check borders', 'check tiling', 'write']));
  const index = await onConnection(database.dataSource, loadAreaIndex);
  expect(index.version).toBe(1);
  expect(index.locate({ longitude: 114.05, latitude: 30.01 })).toMatchObject({
    where: 'inside',
    path: [{ code: '420100000000' }, { code: '420106000000' }, { code: '420111061000' }],
  });
});

test('the same map again changes nothing', async () => {
  await bring(smallCity());
  expect(await bring(smallCity())).toMatchObject({ outcome: 'unchanged', version: 1 });
  expect(await count('true')).toBe(9);
});

test('a changed map ends the rows that changed or are gone, and keeps them', async () => {
  await bring(smallCity());
  const imported = await bring(renamed().filter(({ properties }) => properties.kind !== 'micro-grid'));
  expect(imported).toMatchObject({ outcome: 'imported', version: 2, added: 1, ended: 2 });
  expect(await count('valid_to IS NULL AND version = 1')).toBe(7);
  expect(await count(`code = '42010601500102' AND valid_to IS NOT NULL AND version = 1`)).toBe(1);
  const index = await onConnection(database.dataSource, loadAreaIndex);
  expect(index.areasByCode(['42010601500102', '4201060150010101'])).toMatchObject([{ name: '湖畔网格' }]);
});

test('a map with one mistake is refused as a whole', async () => {
  await bring(smallCity());
  const broken = renamed().filter(({ properties }) => properties.code !== '42010601500101');
  const refused = await bring(broken);
  expect(refused).toMatchObject({ outcome: 'refused', findings: [{ area: '4201060150010101' }] });
  expect(await count('valid_to IS NULL AND version = 1')).toBe(9);
  expect(await count('true')).toBe(9);
});

test('two imports at once come one after the other', async () => {
  const outcomes = await Promise.all([bring(smallCity()), bring(renamed()), bring(smallCity())]);
  expect(outcomes.every(({ outcome }) => outcome !== 'refused')).toBe(true);
  expect(await count('valid_to IS NULL')).toBe(9);
});

test('the copy in the process is renewed when a statement says that it is too old', async () => {
  const holder = holdAreaIndex(database.dataSource);
  expect((await holder.atLeast(0)).size).toBe(0);
  await bring(smallCity());
  expect((await holder.atLeast(1)).size).toBe(9);
  await bring(renamed());
  expect(holder.current().version).toBe(1);
  const [first, second] = await Promise.all([holder.atLeast(2), holder.atLeast(2)]);
  expect(first).toBe(second);
  expect(first.areasByCode(['42010601500102'])).toMatchObject([{ name: '湖畔网格' }]);
});
