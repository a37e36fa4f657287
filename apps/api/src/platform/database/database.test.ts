import { once } from 'node:events';
import { type AddressInfo, connect, createServer } from 'node:net';
import { Client } from 'pg';
import { migrations } from '../../../migrations/index';
import { openEmptyDatabase, openTestDatabase, type TestDatabase } from '../testing/test-database';
import { asApplication } from './connection';
import { openDataSource } from './data-source';
import { migrate } from './migrate';
import { inTransaction } from './transaction';
import { untilItAnswers } from './until-it-answers';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('two processes that migrate at once do it once, and a third finds nothing to do', async () => {
  const { url, ownerUrl, close } = await openEmptyDatabase();
  const input = { ownerUrl, databaseUrl: url, migrations };
  const both = await Promise.all([migrate(input), migrate(input)]);
  expect(both.map((applied) => applied.length).sort()).toEqual([0, migrations.length]);
  expect(await migrate(input)).toEqual([]);
  await close();
});

test('the application role adds history but cannot change or remove it', async () => {
  await expect(database.dataSource.query("UPDATE history SET event = 'accept'")).rejects.toThrow(
    'permission denied',
  );
  await expect(database.dataSource.query('DELETE FROM history')).rejects.toThrow('permission denied');
  await expect(database.dataSource.query('TRUNCATE history')).rejects.toThrow('permission denied');
});

test('an owner who runs the application works as the application role all the same', async () => {
  const client = new Client({ connectionString: database.ownerUrl });
  await client.connect();
  const { rows } = await client.query("SELECT pg_has_role('weilinli_owner', 'weilinli_app', 'SET') AS may");
  await client.end();
  expect(rows).toEqual([{ may: false }]);
  await expect(openDataSource({ databaseUrl: database.ownerUrl, entities: [] })).rejects.toThrow('role');
  expect(asApplication('postgres://me:secret@db/city', 'x')).toMatch(/options=.*-c\+role%3Dweilinli_app/);
  expect(asApplication(database.url, 'x')).not.toContain('role');
});

test('a login that may not manage roles is told what its administrator has to run', async () => {
  const input = { ownerUrl: database.ownerUrl, databaseUrl: database.ownerUrl, migrations };
  await expect(migrate(input)).rejects.toThrow('GRANT weilinli_app TO "weilinli_owner"');
});

test('a transaction that PostgreSQL sends back for a deadlock runs again', async () => {
  const { dataSource } = database;
  await dataSource.query("INSERT INTO worker_heartbeats VALUES ('a', now()), ('b', now())");
  let runs = 0;
  const lock = (first: string, second: string) =>
    inTransaction(dataSource, async (client) => {
      runs += 1;
      const text = 'UPDATE worker_heartbeats SET seen_at = now() WHERE worker_id = $1';
      await client.query({ name: 'touch', text, values: [first] });
      await client.query('SELECT pg_sleep(0.2)');
      await client.query({ name: 'touch', text, values: [second] });
      return first;
    });
  expect(await Promise.all([lock('a', 'b'), lock('b', 'a')])).toEqual(['a', 'b']);
  expect(runs).toBe(3);
});

test('a work that fails leaves nothing, and its connection goes back to the pool', async () => {
  const { dataSource } = database;
  for (let time = 0; time < 25; time++) {
    const failing = inTransaction(dataSource, async (client) => {
      await client.query("INSERT INTO worker_heartbeats VALUES ('lost', now())");
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
  }
  expect(await dataSource.query("SELECT 1 FROM worker_heartbeats WHERE worker_id = 'lost'")).toEqual([]);
});

test('a program waits for a database that is only starting, and not for one that will never let it in', async () => {
  const said: unknown[] = [];
  const log = { warn: (...words: unknown[]) => void said.push(words) };
  await untilItAnswers(database.url, log);
  expect(said).toEqual([]);
  const nowhere = new URL(database.url);
  nowhere.pathname = '/no_such_city';
  await expect(untilItAnswers(nowhere.href, log)).rejects.toThrow('does not exist');
  expect(said).toEqual([]);

  // A listener that hangs up, as PostgreSQL does where it is just starting; then the way is free.
  const { port, hostname } = new URL(database.url);
  let open = false;
  const door = createServer((socket) => {
    if (!open) return socket.resetAndDestroy();
    const through = connect(Number(port), hostname);
    socket
      .on('error', () => through.destroy())
      .pipe(through)
      .on('error', () => socket.destroy())
      .pipe(socket);
  }).listen(0, '127.0.0.1');
  await once(door, 'listening');
  const address = new URL(database.url);
  address.port = String((door.address() as AddressInfo).port);
  const hearing = {
    warn: () => {
      open = true;
    },
  };
  await untilItAnswers(address.href, hearing);
  expect(open).toBe(true);
  door.close();
});
