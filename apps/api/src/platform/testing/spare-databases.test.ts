import { Client } from 'pg';
import { borrowDatabase, giveDatabaseBack } from './spare-databases';
import { openTestDatabase, testPostgres } from './test-database';
import { withDatabase } from './test-postgres';

const postgres = testPostgres();

async function ask<Row extends object>(url: string, text: string): Promise<Row[]> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Row>(text)).rows;
  } finally {
    await client.end();
  }
}

const owner = (name: string) => withDatabase(postgres.ownerUrl, name);
const isThere = async (name: string) =>
  (await ask(postgres.adminUrl, `SELECT FROM pg_database WHERE datname = '${name}'`)).length === 1;

test('what one test file has left behind, also where nothing may be removed, the next one does not find', async () => {
  const first = await openTestDatabase();
  await ask(
    first.ownerUrl,
    `INSERT INTO people (id, display_name) VALUES (gen_random_uuid(), '留下的');
    INSERT INTO consents (person_id, word, version) SELECT id, 'given', 1 FROM people;
    SELECT nextval('report_numbers')`,
  );
  await first.close();
  const next = await borrowDatabase(postgres);
  const tables = await ask<{ name: string }>(
    owner(next),
    "SELECT oid::regclass::text AS name FROM pg_class WHERE relkind = 'r' AND relnamespace = 'public'::regnamespace AND relname <> 'migrations'",
  );
  expect(tables.length).toBeGreaterThan(40);
  for (const { name } of tables)
    expect([name, await ask(owner(next), `SELECT FROM ${name}`)]).toEqual([name, []]);
  expect(await ask(owner(next), "SELECT nextval('report_numbers')::int AS number")).toEqual([{ number: 1 }]);
  await giveDatabaseBack(postgres, next);
});

test.each([
  'ALTER TABLE people ADD COLUMN more text',
  'ALTER TABLE ledger_entries DISABLE TRIGGER USER',
  'CREATE TABLE another (one text)',
  'DROP TABLE desk_rings',
  'GRANT DELETE ON history TO weilinli_app',
])('a database whose shape was changed is lent to nobody: %s', async (change) => {
  const name = await borrowDatabase(postgres);
  await ask(owner(name), change);
  await giveDatabaseBack(postgres, name);
  expect(await isThere(name)).toBe(false);
});

test('who is still connected is sent away', async () => {
  const name = await borrowDatabase(postgres);
  const left = new Client({ connectionString: owner(name) });
  await left.connect();
  const gone = new Promise((resolve) => left.on('error', resolve));
  await giveDatabaseBack(postgres, name);
  await expect(gone).resolves.toMatchObject({ message: expect.stringContaining('terminat') });
});
