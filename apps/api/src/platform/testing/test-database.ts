import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import type { DataSource, DataSourceOptions } from 'typeorm';
import { openDataSource } from '../database/data-source';
import { borrowDatabase, giveDatabaseBack } from './spare-databases';
import { type TestPostgres, testPostgresVariable, withDatabase } from './test-postgres';

export interface TestDatabase {
  /** The application's way in. */
  url: string;
  /** The owner's, for tests that set the stage against the application's own rules. */
  ownerUrl: string;
  dataSource: DataSource;
  close(): Promise<void>;
}

/** A fresh, migrated, otherwise empty database, for one test file. */
export async function openTestDatabase(
  entities: NonNullable<DataSourceOptions['entities']> = [],
): Promise<TestDatabase> {
  const postgres = testPostgres();
  const name = await borrowDatabase(postgres);
  const url = withDatabase(postgres.appUrl, name);
  const dataSource = await openDataSource({ databaseUrl: url, entities, poolSize: 20 });
  return {
    url,
    ownerUrl: withDatabase(postgres.ownerUrl, name),
    dataSource,
    close: async () => {
      await dataSource.destroy();
      await giveDatabaseBack(postgres, name);
    },
  };
}

/** A database without any table, for tests of migrating and restoring. */
export async function openEmptyDatabase(): Promise<{
  url: string;
  ownerUrl: string;
  close(): Promise<void>;
}> {
  const postgres = testPostgres();
  const name = `empty_${randomUUID().replaceAll('-', '')}`;
  await asAdmin(postgres, `CREATE DATABASE ${name} TEMPLATE template0 OWNER weilinli_owner`);
  return {
    url: withDatabase(postgres.appUrl, name),
    ownerUrl: withDatabase(postgres.ownerUrl, name),
    close: () => asAdmin(postgres, `DROP DATABASE ${name} WITH (FORCE)`),
  };
}

/** How this run reaches its PostgreSQL. */
export function testPostgres(): TestPostgres {
  const told = process.env[testPostgresVariable];
  if (!told)
    throw new Error('No test PostgreSQL: run the tests through jest, whose global set-up starts it.');
  return JSON.parse(told) as TestPostgres;
}

async function asAdmin(postgres: TestPostgres, statement: string): Promise<void> {
  const client = new Client({ connectionString: postgres.adminUrl });
  await client.connect();
  try {
    await client.query(statement);
  } finally {
    await client.end();
  }
}
