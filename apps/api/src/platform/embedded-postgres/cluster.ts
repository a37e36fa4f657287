import { spawnSync } from 'node:child_process';
import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import type { Account } from './account';
import type { Binaries } from './binaries';
import type { Passwords } from './home';

export const databaseName = 'weilinli';

/** Makes the data folder once. Only a finished one gets its name, so a start broken off leaves nothing half made. */
export function createCluster(input: {
  home: string;
  dataFolder: string;
  account: Account | undefined;
  binaries: Binaries;
  password: string;
}): void {
  const { home, dataFolder, account, binaries } = input;
  if (existsSync(dataFolder)) {
    refuseOtherMajor(dataFolder, binaries);
    return;
  }
  const unfinished = join(home, 'postgres-unfinished');
  const passwordFile = join(home, 'initdb-password');
  for (const path of [unfinished, passwordFile]) rmSync(path, { recursive: true, force: true });
  mkdirSync(unfinished, { mode: 0o700 });
  writeFileSync(passwordFile, input.password, { mode: 0o600 });
  if (account) for (const path of [unfinished, passwordFile]) chownSync(path, account.uid, account.gid);
  const options = [
    ...['-D', unfinished, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`],
    // With plain C, trigram search of Chinese text would find nothing. macOS has no C.UTF-8.
    ...['--encoding=UTF8', `--locale=${process.platform === 'darwin' ? 'en_US.UTF-8' : 'C.UTF-8'}`],
  ];
  const run = spawnSync(binaries.initdb, options, { ...runAs(account, binaries), encoding: 'utf8' });
  rmSync(passwordFile);
  if (run.status !== 0) {
    throw new Error(`PostgreSQL's data folder could not be made: ${run.error?.message ?? run.stderr.trim()}`);
  }
  renameSync(unfinished, dataFolder);
}

/** How a program of PostgreSQL is started: as whom, from a folder that it may enter, with nothing of our environment. */
export function runAs(account: Account | undefined, binaries: Binaries) {
  return { ...account, cwd: '/', env: { ...binaries.env, PATH: process.env.PATH ?? '', TZ: 'UTC' } };
}

/** The superuser does only this: everything else belongs to the owner role, and runs as the application role. */
export async function ensureRolesAndDatabase(adminUrl: string, passwords: Passwords): Promise<void> {
  const client = new Client({ connectionString: adminUrl });
  await client.connect();
  try {
    for (const role of ['weilinli_owner', 'weilinli_app'] as const) {
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      if (!rowCount) {
        await client.query(`CREATE ROLE ${role} LOGIN PASSWORD ${client.escapeLiteral(passwords[role])}`);
      }
    }
    const { rowCount } = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [databaseName]);
    if (!rowCount) await client.query(`CREATE DATABASE ${databaseName} OWNER weilinli_owner`);
  } finally {
    await client.end();
  }
}

function refuseOtherMajor(dataFolder: string, binaries: Binaries): void {
  const major = readFileSync(join(dataFolder, 'PG_VERSION'), 'utf8').trim();
  if (major === binaries.version.split('.')[0]) return;
  throw new Error(
    `The data in ${dataFolder} is of PostgreSQL ${major}, the installed one is ${binaries.version}. Back up with the old version and restore with this one.`,
  );
}
