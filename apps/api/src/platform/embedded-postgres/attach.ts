import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { databaseName } from './cluster';
import { chooseHome, readPasswords } from './home';
import { isServedByLivingOwner } from './leftover';
import { type EmbeddedPostgres, startEmbeddedPostgres } from './start';

/**
 * The embedded PostgreSQL of DATA_DIR: the one that a running copy has started – then `stop` leaves it alone – or,
 * when none runs, one started now. So operator commands work beside a running system.
 */
export async function attachOrStart(options: {
  dataDir: string;
}): Promise<Omit<EmbeddedPostgres, 'adminUrl'>> {
  const { folder: home } = chooseHome(options.dataDir);
  const dataFolder = join(home, 'postgres');
  const port = isServedByLivingOwner(dataFolder, join(home, 'postgres-owner.pid'))
    ? portOf(dataFolder)
    : undefined;
  if (port === undefined) return startEmbeddedPostgres(options);
  const passwords = readPasswords(home);
  const url = (user: 'weilinli_owner' | 'weilinli_app') =>
    `postgres://${user}:${passwords[user]}@127.0.0.1:${port}/${databaseName}`;
  return {
    ownerUrl: url('weilinli_owner'),
    appUrl: url('weilinli_app'),
    dataFolder,
    stop: async () => undefined,
  };
}

/** The fourth line of postmaster.pid. */
function portOf(dataFolder: string): number | undefined {
  const file = join(dataFolder, 'postmaster.pid');
  if (!existsSync(file)) return undefined;
  const port = Number(readFileSync(file, 'utf8').split('\n')[3]);
  return Number.isInteger(port) && port > 0 ? port : undefined;
}
