import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { databaseOf, type TestPostgres, withDatabase } from './test-postgres';

/**
 * Making a database copies a thousand files, which takes longer than most tests. So a database that a test file has done
 * with is emptied and lent to the next one – unless its shape was changed: then it is dropped.
 */
const lent = 'CREATE TABLE spare_databases (name text PRIMARY KEY); CREATE TABLE usual_shape (shape text)';

/** What a migrated database consists of, in one word. Copies have the very same numbers. */
const shape = `SELECT md5(string_agg(part, ' ' ORDER BY part)) AS shape FROM (
    SELECT concat_ws(' ', oid, relname, relkind, relowner, relacl, relrowsecurity) FROM pg_class
      WHERE relkind <> 't' AND relnamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace)
    UNION ALL SELECT concat_ws(' ', attrelid, attnum, attname, atttypid, attnotnull, attacl) FROM pg_attribute
      WHERE attrelid IN (SELECT oid FROM pg_class WHERE relnamespace = 'public'::regnamespace)
    UNION ALL SELECT concat_ws(' ', oid, tgname, tgenabled) FROM pg_trigger
    UNION ALL SELECT concat_ws(' ', oid, conname, convalidated) FROM pg_constraint
    UNION ALL SELECT concat_ws(' ', oid, xmin, proname, proacl) FROM pg_proc WHERE pronamespace <> 'pg_catalog'::regnamespace
    UNION ALL SELECT concat_ws(' ', oid, rulename) FROM pg_rewrite
    UNION ALL SELECT concat_ws(' ', oid, nspname, nspacl) FROM pg_namespace WHERE nspname !~ '^pg_(toast_)?temp_'
    UNION ALL SELECT concat_ws(' ', oid, extname) FROM pg_extension
    UNION ALL SELECT concat_ws(' ', setrole, setconfig) FROM pg_db_role_setting
      WHERE setdatabase = (SELECT oid FROM pg_database WHERE datname = current_database())
  ) AS whole(part)`;

/** Only what the migrations have noted down stays: they leave nothing else behind. */
const emptyAll = `
  SET session_replication_role = replica;
  DO $$
    DECLARE
      one regclass;
      is_filled boolean;
    BEGIN
      FOR one IN SELECT oid FROM pg_class WHERE relkind = 'r' AND relname <> 'migrations'
          AND relnamespace IN ('public'::regnamespace, 'graphile_worker'::regnamespace) LOOP
        EXECUTE format('SELECT EXISTS (SELECT FROM %s)', one) INTO is_filled;
        IF is_filled THEN EXECUTE format('DELETE FROM %s', one); END IF;
      END LOOP;
      PERFORM setval(seqrelid::regclass, seqstart, false) FROM pg_sequence
        WHERE seqrelid <> 'migrations_id_seq'::regclass;
    END $$`;

/** Once per run, after the database that all others are copied from has been migrated. */
export async function openSpareDatabases(postgres: TestPostgres): Promise<void> {
  const usual = await on(withDatabase(postgres.adminUrl, databaseOf(postgres.ownerUrl)), shapeOf);
  await on(postgres.adminUrl, async (client) => {
    await client.query(lent);
    await client.query('INSERT INTO usual_shape VALUES ($1)', [usual]);
  });
}

/** The name of a migrated, empty database that nobody else uses. */
export function borrowDatabase(postgres: TestPostgres): Promise<string> {
  return on(postgres.adminUrl, async (client) => {
    const { rows } = await client.query<{ name: string }>(
      `DELETE FROM spare_databases WHERE name = (SELECT name FROM spare_databases LIMIT 1 FOR UPDATE SKIP LOCKED)
        RETURNING name`,
    );
    if (rows[0]) return rows[0].name;
    const name = `test_${randomUUID().replaceAll('-', '')}`;
    const template = databaseOf(postgres.ownerUrl);
    await client.query(`CREATE DATABASE ${name} TEMPLATE ${template} OWNER weilinli_owner`);
    return name;
  });
}

/** Whoever is still connected to it is sent away. */
export async function giveDatabaseBack(postgres: TestPostgres, name: string): Promise<void> {
  await on(postgres.adminUrl, async (admin) => {
    await admin.query('SELECT pg_terminate_backend(pid, 10000) FROM pg_stat_activity WHERE datname = $1', [
      name,
    ]);
    const { rows } = await admin.query<{ shape: string }>('SELECT shape FROM usual_shape');
    const isUsual = await on(withDatabase(postgres.adminUrl, name), async (client) => {
      if ((await shapeOf(client)) !== rows[0]?.shape) return false;
      await client.query(emptyAll);
      return true;
    });
    if (isUsual) await admin.query('INSERT INTO spare_databases VALUES ($1)', [name]);
    else await admin.query(`DROP DATABASE ${name} WITH (FORCE)`);
  });
}

async function shapeOf(client: Client): Promise<string | undefined> {
  const { rows } = await client.query<{ shape: string }>(shape);
  return rows[0]?.shape;
}

async function on<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
