import { createHash } from 'node:crypto';
import type { Catalogue } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import type { SourcedCatalogue } from './read-catalogue-file';

export interface StoredCatalogue {
  readonly version: number;
  /** False: exactly this catalogue was there already, under this version. */
  readonly added: boolean;
  /** The version in force now, which is the newest. */
  readonly inForce: number;
}

/** Keeps a catalogue as a new version, unless exactly this one is kept already. Never changes a version. */
export async function storeCatalogue(
  { dataSource }: { dataSource: DataSource },
  { catalogue, source }: SourcedCatalogue,
): Promise<StoredCatalogue> {
  const digest = digestOf(catalogue);
  const added: { id: number }[] = await dataSource.query(
    // Looking first spares the numbers that a conflict would use up at every boot.
    `INSERT INTO catalogue_versions (digest, body, source)
     SELECT $1, $2::jsonb, $3 WHERE NOT EXISTS (SELECT FROM catalogue_versions WHERE digest = $1)
     ON CONFLICT (digest) DO NOTHING RETURNING id`,
    [digest, JSON.stringify(catalogue), source],
  );
  const [row]: { version: number; inForce: number }[] = await dataSource.query(
    `SELECT id AS version, (SELECT max(id) FROM catalogue_versions) AS "inForce"
     FROM catalogue_versions WHERE digest = $1`,
    [digest],
  );
  if (row === undefined) throw new Error('The catalogue that was just stored cannot be found.');
  return { ...row, added: added.length > 0 };
}

/** Of the validated catalogue, whose keys stand in one order: blanks and order of keys in the file do not count. */
export function digestOf(catalogue: Catalogue): string {
  return createHash('sha256').update(JSON.stringify(catalogue)).digest('hex');
}
