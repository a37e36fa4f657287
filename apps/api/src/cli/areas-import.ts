import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { datums } from '@weilinli/domain';
import { type ImportAreas, type ImportedAreas, importAreas, usualDigits } from '../areas/import-areas';
import { describeFinding, type Finding } from '../areas/importing/finding';
import { openMigratedDatabase } from '../database';
import { configOrExit } from '../platform/config/boot';
import { readStorageConfig } from '../platform/config/config';
import { onDatabase } from './on-database';

const usage = `pnpm areas:import FILE.geojson [--datum gcj02] [--grid-digits 2] [--micro-grid-digits 2]
  FILE.geojson         a FeatureCollection of the whole city, from the city down; each feature has the properties
                       code, kind, name, parentCode, and managingDistrictCode where that is not who coded it
  --datum              wgs84 (GeoJSON's own, unless said) or gcj02
  --grid-digits        how many digits a grid adds to its community's twelve: 2 to 4
  --micro-grid-digits  how many digits a micro-grid adds to its grid's code: 2 to 4`;
/** More would only scroll the first ones away. */
const told = 200;

/** Brings in a city's own map. All of the file, or nothing of it; the map before stays readable. */
async function main(args: string[]): Promise<void> {
  const request = requestFrom(args);
  const config = configOrExit(readStorageConfig);
  tell(
    await onDatabase(
      { config, open: openMigratedDatabase, applicationName: 'weilinli-areas-import' },
      (dataSource) => importAreas({ dataSource }, request),
    ),
  );
}

function requestFrom(args: string[]): ImportAreas {
  const { positionals, values } = parseArgs({
    args,
    allowPositionals: true,
    options: {
      datum: { type: 'string', default: 'wgs84' },
      'grid-digits': { type: 'string', default: String(usualDigits.grid) },
      'micro-grid-digits': { type: 'string', default: String(usualDigits.microGrid) },
    },
  });
  const [file, ...more] = positionals;
  const datum = datums.find((name) => name === values.datum);
  if (file === undefined || more.length > 0 || !datum) throw new Error(usage);
  return {
    collection: readJson(file),
    source: basename(file),
    datum,
    digits: { grid: digitsFrom(values['grid-digits']), microGrid: digitsFrom(values['micro-grid-digits']) },
    progress: ({ stage, done, total }) => process.stdout.write(`${stage}: ${done} of ${total} areas\n`),
  };
}

function readJson(file: string): unknown {
  const text = readFileSync(file, 'utf8');
  try {
    return JSON.parse(text);
  } catch (cause) {
    throw new Error(`${file} is not JSON: ${cause instanceof Error ? cause.message : String(cause)}`);
  }
}

function digitsFrom(text: string): number {
  if (!/^[234]$/.test(text)) throw new Error(usage);
  return Number(text);
}

function tell(imported: ImportedAreas): void {
  list(imported.findings);
  switch (imported.outcome) {
    case 'imported': {
      const { version, added, ended } = imported;
      process.stdout.write(`Version ${version} is in force: ${added} areas added, ${ended} ended.\n`);
      return;
    }
    case 'unchanged':
      process.stdout.write(
        `This map is in force already, as version ${imported.version}. Nothing changed.\n`,
      );
      return;
    case 'refused':
      process.stderr.write('Refused: nothing was changed. Correct the errors above and import again.\n');
      process.exitCode = 1;
      return;
    default:
      imported satisfies never;
  }
}

function list(findings: readonly Finding[]): void {
  // Errors first: they are what stands in the way.
  const sorted = [...findings].sort((a, b) => a.severity.localeCompare(b.severity));
  for (const finding of sorted.slice(0, told)) process.stderr.write(`${describeFinding(finding)}\n`);
  if (sorted.length > told) process.stderr.write(`… and ${sorted.length - told} more.\n`);
}

main(process.argv.slice(2)).catch((error: unknown) => {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 1;
});
