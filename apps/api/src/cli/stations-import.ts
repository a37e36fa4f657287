import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { holdAreaIndex } from '../areas';
import { openMigratedDatabase } from '../database';
import { configOrExit } from '../platform/config/boot';
import { readStorageConfig } from '../platform/config/config';
import { inTransaction } from '../platform/database/transaction';
import { Refusal } from '../platform/errors';
import { importStations } from '../stations';
import { onDatabase } from './on-database';

const usage = `pnpm stations:import FILE.csv
  FILE.csv  all stations of the city: columns 编号,名称,地址,经度,纬度,坐标系,设施,开放时间,停开日期,电话,备注 (or code,
            name,address,longitude,latitude,datum,facilities,hours,daysOff,phone,note); stations that it does not name end`;

/** Brings in the city's stations. All of the file, or nothing of it; what they were stays readable. */
async function main([path, ...more]: string[]): Promise<void> {
  if (path === undefined || more.length > 0 || path.startsWith('-')) throw new Error(usage);
  const file = readFileSync(path);
  const config = configOrExit(readStorageConfig);
  const { version, stations, added, changed, removed } = await onDatabase(
    { config, open: openMigratedDatabase, applicationName: 'weilinli-stations-import' },
    async (dataSource) => {
      const map = await holdAreaIndex(dataSource).reload();
      return inTransaction(dataSource, (client) =>
        importStations({ map }, client, { file, source: basename(path) }),
      );
    },
  );
  process.stdout.write(
    `Version ${version}: ${stations} stations; ${added} added, ${changed} changed, ${removed} ended.\n`,
  );
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const errors = error instanceof Refusal ? (error.facts.errors ?? []) : [];
  const lines = errors.map(({ path, message }) => `${path}: ${message}`);
  lines.push(error instanceof Error ? error.message : String(error));
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
});
