import type { DataSource, DataSourceOptions } from 'typeorm';
import type { openDatabase } from '../database';
import type { DatabaseConfig } from '../platform/config/config';
import { openDataSource } from '../platform/database/data-source';

interface CommandDatabase {
  config: DatabaseConfig;
  /** What to do with the tables first. */
  open: typeof openDatabase;
  /** As PostgreSQL shows who is connected. */
  applicationName: string;
  entities?: NonNullable<DataSourceOptions['entities']>;
}

/** A command's work on the database, which is let go again however that ends. */
export async function onDatabase<T>(
  { config, open, applicationName, entities = [] }: CommandDatabase,
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const database = await open(config);
  try {
    const dataSource = await openDataSource({
      databaseUrl: database.url,
      entities,
      poolSize: 2,
      applicationName,
    });
    return await work(dataSource).finally(() => dataSource.destroy());
  } finally {
    await database.stop();
  }
}
