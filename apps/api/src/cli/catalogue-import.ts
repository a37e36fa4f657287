import { CatalogueMistakes, importCatalogue } from '../catalogue';
import { openMigratedDatabase } from '../database';
import { configOrExit } from '../platform/config/boot';
import { readStorageConfig } from '../platform/config/config';
import { onDatabase } from './on-database';

/** `pnpm catalogue:import FILE.json`: brings a city's catalogue into force as a new version. */
async function main(files: readonly string[]): Promise<void> {
  const [file, ...more] = files;
  if (file === undefined || more.length > 0) {
    throw new CatalogueMistakes(['Name one file: pnpm catalogue:import FILE.json']);
  }
  const config = configOrExit(readStorageConfig);
  const line = await onDatabase(
    { config, open: openMigratedDatabase, applicationName: 'weilinli-catalogue-import' },
    (dataSource) => importCatalogue({ dataSource }, { file }),
  );
  process.stdout.write(`${line}\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const lines = error instanceof CatalogueMistakes ? error.lines : [String(error)];
  for (const line of lines) process.stderr.write(`${line}\n`);
  process.exitCode = 1;
});
