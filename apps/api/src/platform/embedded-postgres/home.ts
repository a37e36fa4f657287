import { createHash, randomBytes } from 'node:crypto';
import { chmodSync, existsSync, lstatSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { type Account, accountFor, isReachable } from './account';

export interface Home {
  folder: string;
  account: Account | undefined;
}

export interface Passwords {
  postgres: string;
  weilinli_owner: string;
  weilinli_app: string;
}

/**
 * The folder for cluster, links and passwords: DATA_DIR itself, or – when PostgreSQL's account may not enter it –
 * one beside the system's other data, always the same for the same DATA_DIR.
 */
export function chooseHome(dataDir: string): Home {
  const wanted = resolve(dataDir);
  if (!existsSync(wanted)) {
    mkdirSync(wanted, { recursive: true });
    if (process.getuid?.() === 0) chmodSync(wanted, 0o711);
  }
  const account = accountFor(join(wanted, 'postgres'));
  if (isReachable(wanted, account)) return { folder: wanted, account };
  const name = `weilinli-${createHash('sha256').update(wanted).digest('hex').slice(0, 12)}`;
  for (const parent of ['/var/lib', tmpdir(), '/tmp']) {
    const folder = join(parent, name);
    if (isReachable(parent, account) && makeOwn(folder)) {
      return { folder, account: accountFor(join(folder, 'postgres')) };
    }
  }
  throw new Error(
    `PostgreSQL's account may not enter ${wanted}, and no other folder could be made for it. Choose another DATA_DIR, or name your own PostgreSQL in DATABASE_URL.`,
  );
}

/** Passwords are made once, for this cluster alone, and readable only by its owner. */
export function readPasswords(home: string): Passwords {
  const file = join(home, 'postgres-passwords.json');
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8')) as Passwords;
  const made = () => randomBytes(24).toString('base64url');
  const passwords = { postgres: made(), weilinli_owner: made(), weilinli_app: made() };
  writeFileSync(file, JSON.stringify(passwords), { mode: 0o600 });
  return passwords;
}

/** A folder under a shared parent counts only if it is ours: somebody else may have put one there before us. */
function makeOwn(folder: string): boolean {
  try {
    mkdirSync(folder, { mode: 0o711 });
    chmodSync(folder, 0o711);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') return false;
  }
  const { uid } = lstatSync(folder);
  return lstatSync(folder).isDirectory() && uid === process.getuid?.();
}
