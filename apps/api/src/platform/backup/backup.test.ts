import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { gunzipSync, gzipSync } from 'node:zlib';
import { migrations } from '../../../migrations/index';
import { systemClock } from '../clock';
import { openDataSource } from '../database/data-source';
import { migrate } from '../database/migrate';
import { inTransaction } from '../database/transaction';
import { enqueue } from '../jobs';
import { openEmptyDatabase, openTestDatabase, type TestDatabase } from '../testing/test-database';
import { intoNew, outOf } from './archive';
import { restoreBackup } from './restore-backup';
import { writeBackup } from './write-backup';

const picture = Buffer.from('the bytes of a picture');
const hash = createHash('sha256').update(picture).digest('hex');
const pictures = {
  get: async (wanted: string) => (wanted === hash ? { stream: Readable.from([picture]) } : undefined),
};
const personId = randomUUID();
let database: TestDatabase;
let folder: string;
let backup: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'weilinli-backup-'));
  backup = join(folder, 'backup');
  database = await openTestDatabase();
  const { dataSource } = database;
  await dataSource.query("INSERT INTO people (id, display_name) VALUES ($1, E'郭飞 \\\\ \\n\\t')", [
    personId,
  ]);
  await dataSource.query(
    `INSERT INTO photos (id, owner_id, received_hash, stored_hash, thumbnail_hash, perceptual_hash, width, height, bytes)
     VALUES ($1, $2, $3, $3, $3, 1, 4, 3, 22)`,
    [randomUUID(), personId, Buffer.from(hash, 'hex')],
  );
  await dataSource.query("SELECT nextval('report_numbers') FROM generate_series(1, 41)");
  await inTransaction(dataSource, (client) => enqueue(client, 'react', { reportId: 'x', sequence: 1 }));
  await intoNew(backup, (place) =>
    writeBackup({ ownerUrl: database.ownerUrl, pictures, clock: systemClock }, place),
  );
});
afterAll(async () => {
  await database.close();
  rmSync(folder, { recursive: true });
});

async function withMigrated<T>(work: (target: { url: string; ownerUrl: string }) => Promise<T>): Promise<T> {
  const target = await openEmptyDatabase();
  await migrate({ ownerUrl: target.ownerUrl, databaseUrl: target.url, migrations });
  try {
    return await work(target);
  } finally {
    await target.close();
  }
}

async function ask(url: string, text: string): Promise<Record<string, unknown>[]> {
  const dataSource = await openDataSource({ databaseUrl: url, entities: [], poolSize: 1 });
  return dataSource.query(text).finally(() => dataSource.destroy());
}

test('what was backed up comes back: rows, pictures, numbers and the jobs that were still to do', async () => {
  const stored = new Map<string, Buffer>();
  const target = { put: async (name: string, bytes: Buffer) => void stored.set(name, bytes) };
  await withMigrated(async ({ url, ownerUrl }) => {
    await restoreBackup({ ownerUrl, pictures: target }, backup);
    expect(await ask(url, 'SELECT id, display_name FROM people')).toEqual([
      { id: personId, display_name: '郭飞 \\ \n\t' },
    ]);
    expect(await ask(url, "SELECT nextval('report_numbers')::int AS next")).toEqual([{ next: 42 }]);
    expect(await ask(url, 'SELECT task_identifier FROM graphile_worker.jobs')).toEqual([
      { task_identifier: 'react' },
    ]);
    expect(stored).toEqual(new Map([[hash, picture]]));
    const again = restoreBackup({ ownerUrl, pictures: target }, backup);
    await expect(again).rejects.toThrow('The database is not empty');
  });
});

test('packed into a file it is the same, and no file is written over', async () => {
  const file = join(folder, 'backup.tar');
  const write = () =>
    intoNew(file, (place) =>
      writeBackup({ ownerUrl: database.ownerUrl, pictures, clock: systemClock }, place),
    );
  await write();
  await expect(write()).rejects.toThrow('exists already');
  const manifest = await withMigrated(({ ownerUrl }) =>
    outOf(file, (place) => restoreBackup({ ownerUrl, pictures: { put: async () => undefined } }, place)),
  );
  expect(manifest.photos).toEqual([hash]);
});

test.each<[string, string, (bytes: Buffer) => Buffer]>([
  ['a picture changed', `photos/${hash.slice(0, 2)}/${hash}.jpg`, () => Buffer.from('another picture')],
  ['a row is missing', 'tables/public.people.copy.gz', () => gzipSync('')],
  [
    'a value changed',
    'tables/public.people.copy.gz',
    (bytes) => gzipSync(String(gunzipSync(bytes)).replace('郭飞', '李四')),
  ],
  ['a file ends early', 'tables/public.people.copy.gz', (bytes) => bytes.subarray(0, 20)],
])('a damaged backup restores nothing: %s', async (_, file, damage) => {
  const path = join(backup, file);
  const sound = readFileSync(path);
  writeFileSync(path, damage(sound));
  await withMigrated(async ({ url, ownerUrl }) => {
    const restoring = restoreBackup({ ownerUrl, pictures: { put: async () => undefined } }, backup);
    await expect(restoring).rejects.toThrow('The backup is damaged');
    expect(await ask(url, 'SELECT 1 FROM people')).toEqual([]);
  });
  writeFileSync(path, sound);
});

test('a backup of another version is refused, and one without a manifest is none', async () => {
  const file = join(backup, 'manifest.json');
  const sound = readFileSync(file, 'utf8');
  const restoring = () =>
    withMigrated(({ ownerUrl }) =>
      restoreBackup({ ownerUrl, pictures: { put: async () => undefined } }, backup),
    );
  writeFileSync(file, JSON.stringify({ ...JSON.parse(sound), migrations: ['Another1'] }));
  await expect(restoring()).rejects.toThrow('of another version');
  rmSync(file);
  await expect(restoring()).rejects.toThrow('not a finished backup');
  writeFileSync(file, sound);
});

test('a photo that is missing from its store fails the backup and leaves nothing behind', async () => {
  const place = join(folder, 'broken');
  const empty = { get: async () => undefined };
  const writing = intoNew(place, (inner) =>
    writeBackup({ ownerUrl: database.ownerUrl, pictures: empty, clock: systemClock }, inner),
  );
  await expect(writing).rejects.toThrow('not in the photo store');
  expect(existsSync(place)).toBe(false);
});
