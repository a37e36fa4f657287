import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { createGunzip } from 'node:zlib';
import { Client } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { backupFormat, Digest, type Manifest, photoFile, type TableEntry, tableFile } from './manifest';
import { appliedMigrations, tablesInOrder } from './tables';

/** Where the pictures go; a store of the photo chapter is one. */
export interface PictureTarget {
  put(hash: string, bytes: Buffer): Promise<void>;
}

/**
 * Puts a backup into a database that was migrated and holds nothing yet. All of it or nothing: counts and digests are
 * compared before the one transaction is committed, and pictures come first, since unknown ones do no harm.
 */
export async function restoreBackup(
  deps: { ownerUrl: string; pictures: PictureTarget },
  folder: string,
): Promise<Manifest> {
  const manifest = await readManifest(folder);
  const client = new Client({ connectionString: deps.ownerUrl, application_name: 'weilinli-restore' });
  await client.connect();
  try {
    await client.query('BEGIN');
    // Balances come along: they are not to be moved again by the entries.
    await client.query("SET LOCAL weilinli.restoring = 'on'");
    await refuseOtherShape(client, manifest);
    await refuseContents(client, manifest.tables);
    await restorePhotos(deps.pictures, manifest.photos, folder);
    for (const table of manifest.tables) await restoreTable(client, table, folder);
    for (const { name, value } of manifest.sequences)
      await client.query('SELECT setval($1, $2)', [name, value]);
    await client.query('COMMIT');
    return manifest;
  } finally {
    // Without a commit, ending the connection undoes everything.
    await client.end();
  }
}

async function readManifest(folder: string): Promise<Manifest> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => undefined);
  if (text === undefined) throw new Error(`${folder} is not a finished backup: it has no manifest.json.`);
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== backupFormat) {
    throw new Error(
      `This backup has the format ${String(manifest.format)}; this program reads ${backupFormat}.`,
    );
  }
  return manifest;
}

async function refuseOtherShape(client: Client, manifest: Manifest): Promise<void> {
  const here = await appliedMigrations(client);
  const names = (await tablesInOrder(client)).map(({ name }) => name).sort();
  const sameTables =
    names.join() ===
    manifest.tables
      .map(({ name }) => name)
      .sort()
      .join();
  if (here.join() === manifest.migrations.join() && sameTables) return;
  throw new Error(
    `The backup is of another version (its last migration is ${manifest.migrations.at(-1)}, here it is ${here.at(-1)}). Restore it with the version that wrote it, then migrate.`,
  );
}

async function refuseContents(client: Client, tables: TableEntry[]): Promise<void> {
  for (const { name } of tables) {
    // Nobody writes between this look and the restore.
    await client.query(`LOCK TABLE ${name} IN ACCESS EXCLUSIVE MODE`);
    const { rowCount } = await client.query(`SELECT 1 FROM ${name} LIMIT 1`);
    if (rowCount) throw new Error(`The database is not empty (${name} has rows). Restore into a new one.`);
  }
}

async function restorePhotos(pictures: PictureTarget, hashes: string[], folder: string): Promise<void> {
  for (const hash of hashes) {
    const bytes = await readFile(join(folder, photoFile(hash)));
    if (createHash('sha256').update(bytes).digest('hex') !== hash) throw damaged(photoFile(hash));
    await pictures.put(hash, bytes);
  }
}

async function restoreTable(
  client: Client,
  { name, columns, rows, sha256 }: TableEntry,
  folder: string,
): Promise<void> {
  const digest = new Digest();
  const copy = client.query(copyFrom(`COPY ${name} (${columns.join(', ')}) FROM STDIN`));
  try {
    await pipeline(createReadStream(join(folder, tableFile(name))), createGunzip(), digest, copy);
  } catch (error) {
    throw new Error(
      `${damaged(tableFile(name)).message} (${error instanceof Error ? error.message : String(error)})`,
    );
  }
  const { rows: counted } = await client.query<{ count: string }>(`SELECT count(*) FROM ${name}`);
  if (digest.hex() !== sha256 || Number(counted[0]?.count) !== rows) throw damaged(tableFile(name));
}

function damaged(file: string): Error {
  return new Error(`The backup is damaged: ${file} is not what was written. Nothing was restored.`);
}
