import { openCalendarHolder } from '../calendar';
import { openCatalogueHolder } from '../catalogue';
import { openDatabase } from '../database';
import { openStagesHolder } from '../escalation';
import { configOrExit } from '../platform/config/boot';
import { readStorageConfig } from '../platform/config/config';
import { auditClocks, type ClockDifference } from '../reports';
import { onDatabase } from './on-database';

/** More would only push the first ones off the screen. */
const shown = 200;

/** `pnpm clocks:audit`: recomputes every clock from the histories and lists what the database says otherwise. */
async function main(): Promise<void> {
  const config = configOrExit(readStorageConfig);
  const { reports, entries, differences } = await onDatabase(
    { config, open: openDatabase, applicationName: 'weilinli-clocks-audit' },
    async (dataSource) =>
      auditClocks({
        dataSource,
        catalogue: await openCatalogueHolder(dataSource),
        calendars: await openCalendarHolder(dataSource),
        escalationStages: await openStagesHolder(dataSource),
      }),
  );
  for (const difference of differences.slice(0, shown)) process.stdout.write(`${lineOf(difference)}\n`);
  if (differences.length > shown) process.stdout.write(`… and ${differences.length - shown} more\n`);
  process.stdout.write(`${reports} reports, ${entries} entries, ${differences.length} differences.\n`);
  if (differences.length > 0) process.exitCode = 1;
}

function lineOf({ number, reportId, what, stored, computed }: ClockDifference): string {
  return `${number} ${reportId} ${what}: stored ${JSON.stringify(stored)}, computed ${JSON.stringify(computed)}`;
}

main().catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
