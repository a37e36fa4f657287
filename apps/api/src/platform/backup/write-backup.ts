import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { Client } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import type { Clock } from '../clock';
import { backupFormat, Digest, type Manifest, photoFile, type TableEntry, tableFile } from './manifest';
import { appliedMigrations, type Table, tablesInOrder } from './tables';

/** Where the pictures are; a store of the photo chapter is one. */
export interface PictureSource {
  get(hash: string): Promise<{ stream: Readable } | undefined>;
}

/**
 * Writes one moment of the database, and the pictures that it knows, into a folder. The system may go on meanwhile:
 * all tables are read in one snapshot, and pictures never change. The manifest comes last: without it, it is no backup.
 */
export async function writeBackup(
  deps: { ownerUrl: string; pictures: PictureSource; clock: Clock },
  folder: string,
): Promise<Manifest> {
  await mkdir(join(folder, 'tables'), { recursive: true });
  const client = new Client({ connectionString: deps.ownerUrl, application_name: 'weilinli-backup' });
  await client.connect();
  try {
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const tables: TableEntry[] = [];
    for (const table of await tablesInOrder(client)) tables.push(await writeTable(client, table, folder));
    const manifest: Manifest = {
      format: backupFormat,
      createdAt: deps.clock.now().toISOString(),
      migrations: await appliedMigrations(client),
      tables,
      sequences: await sequenceValues(client),
      photos: await writePhotos(deps.pictures, await photoHashes(client), folder),
    };
    await client.query('COMMIT');
    await writeFile(join(folder, 'manifest.json'), `${JSON.stringify(manifest, null, 2)}\n`);
    return manifest;
  } finally {
    await client.end();
  }
}

async function writeTable(client: Client, { name, columns }: Table, folder: string): Promise<TableEntry> {
  const copy = client.query(copyTo(`COPY ${name} (${columns.join(', ')}) TO STDOUT`));
  const digest = new Digest();
  await pipeline(copy, digest, createGzip({ level: 1 }), createWriteStream(join(folder, tableFile(name))));
  return { name, columns, rows: copy.rowCount, sha256: digest.hex() };
}

async function sequenceValues(client: Client): Promise<Manifest['sequences']> {
  const { rows } = await client.query<{ name: string; value: string }>(
    `SELECT format('%I.%I', schemaname, sequencename) AS name, last_value::text AS value FROM pg_sequences
     WHERE schemaname IN ('public', 'graphile_worker') AND sequencename <> 'migrations_id_seq' AND last_value IS NOT NULL
     ORDER BY 1`,
  );
  return rows;
}

async function photoHashes(client: Client): Promise<string[]> {
  const { rows } = await client.query<{ hash: string }>(
    `SELECT encode(stored_hash, 'hex') AS hash FROM photos UNION SELECT encode(thumbnail_hash, 'hex') FROM photos ORDER BY 1`,
  );
  return rows.map(({ hash }) => hash);
}

async function writePhotos(pictures: PictureSource, hashes: string[], folder: string): Promise<string[]> {
  for (const hash of hashes) {
    const found = await pictures.get(hash);
    if (!found)
      throw new Error(`The photo ${hash} is recorded, but not in the photo store. Nothing was backed up.`);
    const file = join(folder, photoFile(hash));
    await mkdir(dirname(file), { recursive: true });
    const digest = new Digest();
    await pipeline(found.stream, digest, createWriteStream(file));
    if (digest.hex() !== hash)
      throw new Error(`The photo ${hash} is damaged in the photo store. Nothing was backed up.`);
  }
  return hashes;
}
