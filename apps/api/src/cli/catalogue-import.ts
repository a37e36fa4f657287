import type { DataSource } from 'typeorm';
import { CatalogueMistakes, importCatalogue } from '../catalogue';
import { openMigratedDatabase } from '../database';
import { configOrExit } from '../platform/config/boot';
import { type DatabaseConfig, readStorageConfig } from '../platform/config/config';
import { openDataSource } from '../platform/database/data-source';

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
  const database = await openMigratedDatabase(config);
  const dataSource = await openDataSource({
    databaseUrl: database.url,
    entities: [],
    poolSize: 2,
    applicationName: 'weilinli-catalogue-import',
  });
  try {
    return await work(dataSource);
  } finally {
    await dataSource.destroy();
    await database.stop();
  }
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const lines = error instanceof CatalogueMistakes ? error.lines : [String(error)];
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
});
