import 'reflect-metadata';
import { Logger, runMigrations as runJobMigrations } from 'graphile-worker';
import { Client } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { prepareApplicationRole } from './application-role';
import { applicationRole } from './connection';

export type Migrations = NonNullable<DataSourceOptions['migrations']>;

/** Any number, as long as every process takes the same. */
const migrationLock = 42_0100_0000;

/**
 * Brings the database to the newest shape: application role, our tables, the job queue's, what the role may do.
 * Processes that start at once wait for the first and find nothing left to do. Answers the migrations applied.
 */
export async function migrate(options: {
  ownerUrl: string;
  databaseUrl: string;
  migrations: Migrations;
}): Promise<string[]> {
  const client = new Client({ connectionString: options.ownerUrl, application_name: 'weilinli-migrate' });
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    await prepareApplicationRole(client, options.databaseUrl);
    const applied = await applyOurs(options.ownerUrl, options.migrations);
    await runJobMigrations({ connectionString: options.ownerUrl, logger: new Logger(() => () => undefined) });
    await openJobQueue(client);
    return applied;
  } finally {
    await client.end();
  }
}

async function refuseOldServer(client: Client): Promise<void> {
  const { rows } = await client.query<{ server_version: string }>('SHOW server_version');
  const version = rows[0]?.server_version ?? '';
  if (Number.parseInt(version, 10) < 15) {
    throw new Error(`The database is PostgreSQL ${version}; 15 or newer is needed.`);
  }
}

async function applyOurs(ownerUrl: string, migrations: Migrations): Promise<string[]> {
  const dataSource = await new DataSource({
    type: 'postgres',
    migrations,
    poolSize: 1,
    extra: { connectionString: ownerUrl, application_name: 'weilinli-migrate' },
  }).initialize();
  try {
    const applied = await dataSource.runMigrations({ transaction: 'each' });
    return applied.map(({ name }) => name);
  } finally {
    await dataSource.destroy();
  }
}

/** The queue hides its rows from everybody but its owner (row level security without policies). */
async function openJobQueue(client: Client): Promise<void> {
  await client.query(`
    GRANT USAGE ON SCHEMA graphile_worker TO ${applicationRole};
    GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA graphile_worker TO ${applicationRole};
    REVOKE INSERT, UPDATE, DELETE ON graphile_worker.migrations FROM ${applicationRole};
    GRANT USAGE, SELECT ON ALL SEQUENCES IN SCHEMA graphile_worker TO ${applicationRole};
    GRANT EXECUTE ON ALL FUNCTIONS IN SCHEMA graphile_worker TO ${applicationRole};
    DO $$
    DECLARE hidden regclass;
    BEGIN
      FOR hidden IN
        SELECT c.oid FROM pg_class c
        WHERE c.relnamespace = 'graphile_worker'::regnamespace AND c.relkind = 'r' AND c.relrowsecurity
          AND NOT EXISTS (SELECT FROM pg_policy p WHERE p.polrelid = c.oid AND p.polname = 'application')
      LOOP
        EXECUTE format('CREATE POLICY application ON %s TO ${applicationRole} USING (true) WITH CHECK (true)', hidden);
      END LOOP;
    END $$;
  `);
}
