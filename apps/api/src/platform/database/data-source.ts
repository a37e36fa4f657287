import 'reflect-metadata';
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
