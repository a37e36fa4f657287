import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { asApplication } from '../../platform/database/connection';
import { inTransaction } from '../../platform/database/transaction';
import { openTestDatabase, type TestDatabase } from '../../platform/testing/test-database';
import { givePoints } from '../testing/give-points';
import { post } from './index';

/** Everything here is tried as the role that the application works as, most of it in plain SQL. */
let database: TestDatabase;
let app: Client;
const person = randomUUID();
beforeAll(async () => {
  database = await openTestDatabase();
  app = new Client({ connectionString: asApplication(database.url, 'weilinli-test') });
  await app.connect();
  await app.query("INSERT INTO people (id, display_name) VALUES ($1, '试')", [person]);
  await givePoints(database.dataSource, { personId: person, points: 60 });
});
afterAll(async () => {
  await app.end();
  await database.close();
});

const balances = async () =>
  (
    await app.query<{ kind: string; balance: number }>(
      'SELECT kind, balance FROM ledger_accounts WHERE person_id = $1 AND balance <> 0',
      [person],
    )
  ).rows;
afterEach(async () => {
  await app.query('ROLLBACK');
  expect(await balances()).toEqual([{ kind: 'available', balance: 60 }]);
});

const enter = (points: number, transaction = `'${randomUUID()}'`) => `
  INSERT INTO ledger_entries (transaction_id, account_id, points)
  SELECT ${transaction}, id, CASE WHEN person_id IS NULL THEN ${-points} ELSE ${points} END FROM public.ledger_accounts
  WHERE (person_id = '${person}' AND kind = 'available') OR (person_id IS NULL AND kind = 'opening')`;
const enterNew = (points: number) => {
  const id = randomUUID();
  return `INSERT INTO ledger_transactions (id, source, kind, words) VALUES ('${id}', '${id}', 'opening', '');
    ${enter(points, `'${id}'`)}`;
};

const tables = [
  ...['ledger_accounts', 'ledger_transactions', 'ledger_entries', 'award_rulings', 'point_rules'],
  ...['honours', 'honour_values', 'signals', 'reward_changes', 'history'],
];

test.each(tables)(
  'nothing that stands in %s can be changed, removed, emptied or left unwatched',
  async (table) => {
    const { rows } = await app.query<{ column: string }>(
      'SELECT quote_ident(attname) AS column FROM pg_attribute WHERE attrelid = $1::regclass AND attnum > 0 AND NOT attisdropped',
      [table],
    );
    for (const { column } of rows)
      await expect(app.query(`UPDATE ${table} SET ${column} = DEFAULT`)).rejects.toThrow('permission denied');
    for (const statement of [`DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`])
      await expect(app.query(statement)).rejects.toThrow('permission denied');
    for (const statement of [
      `ALTER TABLE ${table} DISABLE TRIGGER USER`,
      `DROP TABLE ${table} CASCADE`,
      `CREATE RULE silent AS ON INSERT TO ${table} DO INSTEAD NOTHING`,
    ])
      await expect(app.query(statement)).rejects.toThrow('must be owner');
  },
);

test.each(['move_balances', 'honour_of_entry'])(
  'what works as the owner, such as %s, cannot be hung on a table of one’s own',
  async (name) => {
    await app.query('BEGIN');
    await app.query('CREATE TEMP TABLE mine (transaction_id uuid, account_id bigint, points integer)');
    const each =
      name === 'move_balances' ? 'REFERENCING NEW TABLE AS entered FOR EACH STATEMENT' : 'FOR EACH ROW';
    const hang = app.query(`CREATE TRIGGER mine AFTER INSERT ON mine ${each} EXECUTE FUNCTION ${name}()`);
    await expect(hang).rejects.toThrow('permission denied for function');
  },
);

test('only what was meant for it works as the owner for the application', async () => {
  const { rows } = await app.query<{ name: string; safe: boolean }>(
    `SELECT proname AS name, 'search_path=pg_catalog, public, pg_temp' = ANY(proconfig) AS safe FROM pg_proc
      WHERE prosecdef AND pronamespace = 'public'::regnamespace AND has_function_privilege(oid, 'EXECUTE') ORDER BY proname`,
  );
  expect(rows).toEqual([
    { name: 'forget_name', safe: true },
    { name: 'hold_accounts', safe: true },
  ]);
});

test('saying that a backup is restored enters nothing past the balances', async () => {
  await app.query('BEGIN');
  await app.query("SET weilinli.restoring = 'on'");
  // 60 are there: a balance that moves falls below zero.
  await expect(app.query(enterNew(-61))).rejects.toThrow('ledger_accounts_balance_check');
});

test('a temporary table does not stand in for the accounts', async () => {
  await app.query('BEGIN');
  await app.query('CREATE TEMP TABLE ledger_accounts AS SELECT * FROM public.ledger_accounts');
  await app.query('GRANT ALL ON pg_temp.ledger_accounts TO PUBLIC');
  await expect(app.query(enterNew(-61))).rejects.toThrow('ledger_accounts_balance_check');
});

test('nothing is added to what was entered before, though it sums to zero', async () => {
  const { rows } = await app.query<{ id: string }>('SELECT id FROM ledger_transactions');
  const other = `INSERT INTO ledger_entries (transaction_id, account_id, points)
    SELECT '${rows[0]?.id}', id, CASE kind WHEN 'pending' THEN 50 ELSE -50 END FROM ledger_accounts
    WHERE (person_id = '${person}' AND kind = 'pending') OR (person_id IS NULL AND kind = 'issued')`;
  await expect(app.query(other)).rejects.toThrow('entered before');
  await app.query('BEGIN');
  await app.query('SAVEPOINT one');
  // In the same transaction it is, also behind a savepoint.
  await app.query(enterNew(5));
});

test('a sum that is not zero is refused when it is committed, and one entry alone as well', async () => {
  await app.query('BEGIN');
  await app.query(`${enterNew(5)} AND person_id IS NOT NULL`);
  await expect(app.query('COMMIT')).rejects.toThrow('1 entries that sum to 5');
});

test('under one source there is one payment', async () => {
  const twice = "INSERT INTO ledger_transactions (source, kind, words) VALUES ('award:1', 'found', '')";
  await expect(app.query(`${twice}; ${twice}`)).rejects.toThrow('ledger_transactions_source_key');
});

test('the application can neither change nor remove what is entered, nor enter what does not sum to zero', async () => {
  const { dataSource } = database;
  const denied = 'permission denied';
  for (const table of [
    'ledger_accounts',
    'ledger_transactions',
    'ledger_entries',
    'award_rulings',
    'point_rules',
  ]) {
    await expect(dataSource.query(`DELETE FROM ${table}`)).rejects.toThrow(denied);
  }
  await expect(dataSource.query('UPDATE ledger_entries SET points = 1')).rejects.toThrow(denied);
  await expect(dataSource.query('UPDATE ledger_accounts SET balance = 1')).rejects.toThrow(denied);
  const lopsided = { source: 'test:lopsided', kind: 'opening', words: '', entries: [] };
  const gift = { account: { person, kind: 'available' as const }, points: 5 };
  await expect(
    inTransaction(dataSource, (client) => post(client, { ...lopsided, entries: [gift] })),
  ).rejects.toThrow('entries that sum to 5');
  await expect(inTransaction(dataSource, (client) => post(client, lopsided))).rejects.toThrow('0 entries');
});
