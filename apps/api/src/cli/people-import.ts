import { closeSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { v7 } from 'uuid';
import { openMigratedDatabase } from '../database';
import { importStaff, peopleEntities, type StaffCode, type StaffImport, StaffListMistakes } from '../people';
import { configOrExit } from '../platform/config/boot';
import { readStorageConfig } from '../platform/config/config';
import { onDatabase } from './on-database';

const usage = `pnpm people:import FILE.csv [--replace] [--codes FILE] [--renew-codes]
  FILE.csv       columns staffNumber,name,role,area,organisation,organisationName,organisationKind,validFrom,validTo;
                 a row is one role of one person; the last day is still part of it
  --replace      ends the roles of staff that the file does not name; without it they go on
  --codes FILE   writes one-time codes for those without a WeChat account and without a code into a new file
  --renew-codes  with --codes: a new code for everybody without a WeChat account; codes given earlier end`;

/** Brings in the city's staff. All of the file, or nothing of it. */
async function main(args: readonly string[]): Promise<void> {
  const options = optionsFrom(args);
  const config = configOrExit(readStorageConfig);
  const list = readFileSync(options.file);
  const { codesFile } = options;
  // Opened before anything changes, so that no code is lost because its file cannot be; never over another file.
  const codesTo = codesFile === undefined ? undefined : createFile(codesFile);
  try {
    const done = await onDatabase(
      {
        config,
        open: openMigratedDatabase,
        applicationName: 'weilinli-people-import',
        entities: peopleEntities,
      },
      (dataSource) => importStaff({ dataSource, newId: v7 }, { ...options, file: list }),
    );
    if (codesTo !== undefined) writeFileSync(codesTo, csvOf(done.codes));
    process.stdout.write(`${tell(done, options)}\n`);
  } catch (error) {
    if (codesFile !== undefined) rmSync(codesFile, { force: true });
    throw error;
  } finally {
    if (codesTo !== undefined) closeSync(codesTo);
  }
}

function createFile(path: string): number {
  try {
    return openSync(path, 'wx', 0o600);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    throw new Error(`${path} is there already. Name a new file for the codes.`);
  }
}

function optionsFrom(args: readonly string[]) {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      replace: { type: 'boolean', default: false },
      codes: { type: 'string' },
      'renew-codes': { type: 'boolean', default: false },
    },
  });
  const [file, ...more] = positionals;
  if (file === undefined || more.length > 0) throw new Error(usage);
  if (values['renew-codes'] && values.codes === undefined)
    throw new Error(`--renew-codes needs --codes.\n${usage}`);
  const codes: 'renew' | 'missing' = values['renew-codes'] ? 'renew' : 'missing';
  return {
    file,
    mode: values.replace ? ('replace' as const) : ('add' as const),
    codesFile: values.codes,
    codes: values.codes === undefined ? ('none' as const) : codes,
  };
}

/** With a byte order mark, because Excel opens it. */
function csvOf(codes: readonly StaffCode[]): string {
  const cell = (text: string) => (/[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  const lines = codes.map(({ staffNumber, name, code }) => [staffNumber, name, code].map(cell).join(','));
  return `\uFEFF${['staffNumber,name,code', ...lines].join('\n')}\n`;
}

function tell(
  done: StaffImport,
  { mode, codesFile }: { mode: string; codesFile: string | undefined },
): string {
  const { people, organisations, roles, unnamed, codes } = done;
  const lines = [
    `People: ${people.added} added, ${people.renamed} renamed.`,
    `Organisations: ${organisations.added} added, ${organisations.renamed} renamed.`,
    `Roles: ${roles.added} added, ${roles.changed} with another last day, ${roles.ended} ended.`,
  ];
  if (mode === 'add' && unnamed.length > 0) {
    const some = unnamed.slice(0, 10).join(', ') + (unnamed.length > 10 ? ', …' : '');
    lines.push(
      `${unnamed.length} people hold a role that the file does not name (${some}). It goes on; --replace ends it.`,
    );
  }
  if (codesFile !== undefined) {
    lines.push(
      `${codes.length} one-time codes in ${codesFile}, good for 14 days. Hand them over and delete the file.`,
    );
  }
  return lines.join('\n');
}

main(process.argv.slice(2)).catch((error: unknown) => {
  const lines =
    error instanceof StaffListMistakes
      ? [
          ...error.mistakes.map(
            ({ line, column, message }) => `line ${line}: ${[column, message].filter(Boolean).join(' ')}`,
          ),
          `${error.message} Nothing was changed.`,
        ]
      : [error instanceof Error ? error.message : String(error)];
  process.stderr.write(`${lines.join('\n')}\n`);
  process.exitCode = 1;
});
