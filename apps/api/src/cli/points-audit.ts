import { openDatabase } from '../database';
import { configOrExit } from '../platform/config/boot';
import { readStorageConfig } from '../platform/config/config';
import { onConnection } from '../platform/database/on-connection';
import { auditPoints, holdPointRules } from '../rewards';
import { onDatabase } from './on-database';

/** More would only push the first ones off the screen. */
const shown = 200;

/** `pnpm points:audit`: recomputes every award from the reports, and every balance from the entries. */
async function main(): Promise<void> {
  const config = configOrExit(readStorageConfig);
  const { reports, transactions, differences } = await onDatabase(
    { config, open: openDatabase, applicationName: 'weilinli-points-audit' },
    (dataSource) =>
      onConnection(dataSource, (client) => auditPoints({ pointRules: holdPointRules() }, client)),
  );
  for (const difference of differences.slice(0, shown)) process.stdout.write(`${difference}\n`);
  if (differences.length > shown) process.stdout.write(`… and ${differences.length - shown} more\n`);
  process.stdout.write(
    `${reports} reports, ${transactions} transactions, ${differences.length} differences.\n`,
  );
  if (differences.length > 0) process.exitCode = 1;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
