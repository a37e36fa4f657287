import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Catalogue } from '@weilinli/domain';
import { Client } from 'pg';
import { openTestDatabase, type TestDatabase } from '../platform/testing/test-database';
import { openCatalogueHolder } from './catalogue-holder';
import { ensureCatalogue } from './ensure-catalogue';
import { importCatalogue } from './import-catalogue';
import { readCatalogueFile, shippedCatalogue } from './read-catalogue-file';
import { storeCatalogue } from './store-catalogue';

let database: TestDatabase;
let folder: string;

let owner: Client;
beforeAll(async () => {
  database = await openTestDatabase();
  folder = await mkdtemp(join(tmpdir(), 'catalogue-'));
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
});
// Each begins without any version.
beforeEach(() => owner.query('TRUNCATE catalogue_versions RESTART IDENTITY CASCADE'));
afterAll(async () => {
  await owner.end();
  await database.close();
  await rm(folder, { recursive: true });
});

const shipped = shippedCatalogue().catalogue;
const edition = (name: string): Catalogue => ({ ...shipped, edition: name });

async function fileOf(value: unknown): Promise<string> {
  const file = join(folder, 'city.json');
  await writeFile(file, typeof value === 'string' ? value : JSON.stringify(value));
  return file;
}

const store = (catalogue: Catalogue) => storeCatalogue(database, { catalogue, source: 'file city.json' });

test('the same catalogue keeps its version, another gets the next, and both can be had for ever', async () => {
  const first = await store(edition('one'));
  const again = await store(edition('one'));
  const second = await store(edition('two'));
  expect(again).toEqual({ ...first, added: false });
  expect(second).toMatchObject({ added: true, inForce: second.version });
  expect(second.version).toBe(first.version + 1);

  const holder = await openCatalogueHolder(database.dataSource);
  expect(holder.current()).toMatchObject({ version: second.version, catalogue: edition('two') });
  expect(holder.at(first.version)).toEqual(edition('one'));
});

test('an older catalogue that is stored again does not come back into force by itself', async () => {
  const old = await store(edition('one'));
  const newest = await store(edition('two'));
  expect(await store(edition('one'))).toEqual({
    version: old.version,
    added: false,
    inForce: newest.version,
  });
});

test('a version can be neither changed nor removed by the application', async () => {
  await store(edition('one'));
  const change = database.dataSource.query("UPDATE catalogue_versions SET source = 'x'");
  await expect(change).rejects.toThrow('permission denied');
  await expect(database.dataSource.query('DELETE FROM catalogue_versions')).rejects.toThrow(
    'permission denied',
  );
});

test('many processes that store one catalogue at once make one version', async () => {
  const all = await Promise.all(Array.from({ length: 12 }, () => store(edition('one'))));
  expect(new Set(all.map(({ version }) => version)).size).toBe(1);
  expect(all.filter(({ added }) => added)).toHaveLength(1);
});

test('a process learns of another one’s version when it reloads, and until then the newest it knows stands in', async () => {
  await store(edition('one'));
  const holder = await openCatalogueHolder(database.dataSource);
  const { version } = await store(edition('two'));
  expect(holder.current().catalogue.edition).toBe('one');
  expect(holder.at(version).edition).toBe('one');
  expect(await holder.reload()).toBe(holder.current());
  expect(holder.current().catalogue.edition).toBe('two');
  expect(holder.at(version).edition).toBe('two');
});

test('a database without any catalogue is refused with what to do', async () => {
  await expect(openCatalogueHolder(database.dataSource)).rejects.toThrow('run the seed, or import one');
});

describe('at boot and seed', () => {
  test('the shipped catalogue is stored once', async () => {
    expect(await ensureCatalogue(database, {})).toMatchObject({ added: true });
    expect(await ensureCatalogue(database, {})).toMatchObject({ added: false });
  });

  test('the city’s file is stored in its place', async () => {
    await ensureCatalogue(database, { file: await fileOf(edition('city')) });
    const holder = await openCatalogueHolder(database.dataSource);
    expect(holder.current().catalogue.edition).toBe('city');
  });

  test('what a city imported stays in force when a newer program ships another', async () => {
    await store(edition('city'));
    expect(await ensureCatalogue(database, {})).toBeUndefined();
    const holder = await openCatalogueHolder(database.dataSource);
    expect(holder.current().catalogue.edition).toBe('city');
  });

  test('a newer program’s catalogue follows an older one’s', async () => {
    await storeCatalogue(database, { catalogue: edition('of last year'), source: 'shipped' });
    expect(await ensureCatalogue(database, {})).toMatchObject({ added: true });
  });
});

describe('an import', () => {
  const imported = async (catalogue: Catalogue) =>
    importCatalogue(database, { file: await fileOf(catalogue) });

  test('says what is in force now, and says the same of a file that is in force already', async () => {
    expect(await imported(edition('spring'))).toMatch(
      /^Catalogue "spring" with \d+ categories is in force as version/,
    );
    expect(await imported(edition('spring'))).toMatch(/^Catalogue "spring" is in force already/);
  });

  test('of a catalogue that was replaced is refused until it has a new edition', async () => {
    await imported(edition('spring'));
    await imported(edition('summer'));
    await expect(imported(edition('spring'))).rejects.toThrow('give the file a new edition');
    expect(await imported(edition('spring again'))).toContain('is in force as version');
  });
});

describe('a file', () => {
  test('may begin with a byte order mark and be formatted at will', async () => {
    const file = await fileOf(`\uFEFF${JSON.stringify(shipped, null, 4)}`);
    expect((await readCatalogueFile(file)).catalogue).toEqual(shipped);
  });

  test.each<[string, unknown, string]>([
    ['is no JSON', '{ "groups": [', 'city.json: is not valid JSON'],
    ['is empty', '', 'city.json: is not valid JSON'],
    ['holds another thing', '[]', 'city.json: must be an object with edition'],
    ['has a mistake', { ...shipped, edition: '' }, 'city.json: edition must be a text of 1 to 60 characters'],
  ])('that %s is refused in a line that says so', async (_what, value, line) => {
    await expect(readCatalogueFile(await fileOf(value))).rejects.toThrow(line);
  });

  test('that is not there is refused by its name', async () => {
    await expect(readCatalogueFile(join(folder, 'nowhere.json'))).rejects.toThrow(
      /nowhere\.json: cannot be read/,
    );
  });

  test('with mistakes leaves the catalogue in force alone', async () => {
    await store(edition('one'));
    await expect(ensureCatalogue(database, { file: await fileOf('{}') })).rejects.toThrow('categories');
    expect((await openCatalogueHolder(database.dataSource)).current().catalogue.edition).toBe('one');
  });
});
