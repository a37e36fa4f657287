import type { DataSource } from 'typeorm';
import { migrations } from '../../migrations/index';
import { CatalogueMistakes, importCatalogue } from '../catalogue';
import { configOrExit } from '../platform/config/boot';
import { type DatabaseConfig, readStorageConfig } from '../platform/config/config';
import { openDataSource } from '../platform/database/data-source';
import { migrate } from '../platform/database/migrate';
import { startEmbeddedPostgres } from '../platform/embedded-postgres/start';

/** `pnpm catalogue:import FILE.json`: brings a city's catalogue into force as a new version. */
async function main(files: readonly string[]): Promise<void> {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) {
    throw new CatalogueMistakes(['Name one file: pnpm catalogue:import FILE.json']);
  }
  const config = configOrExit(readStorageConfig);
  const line = await withDatabase(config, (dataSource) => importCatalogue({ dataSource }, { file }));
  process.stdout.write(`${line}\n`);
}

async function withDatabase<T>(
  config: DatabaseConfig,
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  if (config.databaseUrl !== undefined) return withConnection(config.databaseUrl, work);
  const postgres = await startEmbeddedPostgres({ dataDir: config.dataDir });
  try {
    const { ownerUrl, appUrl } = postgres;
    await migrate({ ownerUrl, databaseUrl: appUrl, migrations });
    return await withConnection(appUrl, work);
  } finally {
    await postgres.stop();
  }
}

async function withConnection<T>(
  databaseUrl: string,
  work: (dataSource: DataSource) => Promise<T>,
): Promise<T> {
  const dataSource = await openDataSource({
    databaseUrl,
    entities: [],
    poolSize: 2,
    applicationName: 'weilinli-catalogue-import',
  });
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const lines = error instanceof CatalogueMistakes ? error.lines : [String(error)];
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
});
