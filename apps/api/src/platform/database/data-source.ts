import 'reflect-metadata';
import pg, { Pool, type PoolConfig } from 'pg';
import { DataSource, type DataSourceOptions } from 'typeorm';
import { asApplication } from './connection';

type Entities = NonNullable<DataSourceOptions['entities']>;

/** Opens the application's connections. Reading and writing only: `migrate` makes the tables, as their owner. */
export async function openDataSource(options: {
  databaseUrl: string;
  entities: Entities;
  poolSize?: number;
  applicationName?: string;
}): Promise<DataSource> {
  const { databaseUrl, entities, poolSize = 20, applicationName = 'weilinli-api' } = options;
  const dataSource = new DataSource({
    type: 'postgres',
    entities,
    synchronize: false,
    driver: { ...pg, Pool: CalmPool },
    // `where: { id: undefined }` would otherwise mean "every row".
    invalidWhereValuesBehavior: { null: 'throw', undefined: 'throw' },
    poolSize,
    extra: {
      connectionString: asApplication(databaseUrl, applicationName),
      connectionTimeoutMillis: 10_000,
    },
  });
  return dataSource.initialize();
}

/**
 * Between being handed out and being listened to, a connection has no ear for an error, and one that PostgreSQL ends in
 * that very moment would end the process. Who uses the connection hears of it all the same: his statement fails.
 */
class CalmPool extends Pool {
  constructor(config?: PoolConfig) {
    super(config);
    this.on('connect', (client) => client.on('error', () => undefined));
  }
}
