import type { PoolClient } from 'pg';
import { onConnection } from '../platform/database/on-connection';
import { inTransaction } from '../platform/database/transaction';
import type { PhotoDeps } from './deps';
import { claimFiles } from './file-locks';
import type { PhotoHash } from './store/photo-store';

type SweepDeps = Pick<PhotoDeps, 'dataSource' | 'clock' | 'photoStore'>;

/** How long a photo may wait for its report: an offline queue drains within that, or is sent again. */
const daysKept = 7;
const day = 24 * 3_600_000;
const batch = 500;
/** The store is walked in 256 slices, all of them within this many daily sweeps. */
const sweepsPerWalk = 28;

/** Once a day: photos that no report took for a week go, and files that no record names. */
export async function sweepOrphans(deps: SweepDeps): Promise<{ photos: number; files: number }> {
  let photos = 0;
  let files = 0;
  for (let more = true; more; ) {
    const hashes = await deleteOldOrphans(deps);
    files += await deleteUnrecorded(deps, hashes);
    photos += hashes.length / 2;
    more = hashes.length / 2 === batch;
  }
  for (const slice of slicesOf(deps.clock.now())) files += await sweepSlice(deps, slice);
  return { photos, files };
}

/**
 * Deletes those of the files that no record names; answers how many. The deletion happens inside the transaction
 * because its locks keep uploads of the same pictures waiting; done twice, it does no harm.
 */
export async function deleteUnrecorded(deps: SweepDeps, hashes: readonly PhotoHash[]): Promise<number> {
  if (hashes.length === 0) return 0;
  return inTransaction(deps.dataSource, async (client) => {
    await claimFiles(client, hashes);
    const free = await unrecorded(client, hashes);
    for (const hash of free) await deps.photoStore.delete(hash);
    return free.length;
  });
}

async function deleteOldOrphans({ dataSource }: SweepDeps): Promise<PhotoHash[]> {
  const { rows } = await onConnection(dataSource, (client) =>
    client.query<{ full: string; thumbnail: string }>(
      `DELETE FROM photos WHERE id IN (
         SELECT id FROM photos WHERE report_id IS NULL AND created_at < now() - make_interval(days => $1)
         ORDER BY created_at LIMIT $2 FOR UPDATE SKIP LOCKED)
       RETURNING encode(stored_hash, 'hex') AS "full", encode(thumbnail_hash, 'hex') AS thumbnail`,
      [daysKept, batch],
    ),
  );
  return rows.flatMap(({ full, thumbnail }) => [full, thumbnail]);
}

/** What a process that died between storing and recording has left, among files old enough that nobody is at it. */
async function sweepSlice(deps: SweepDeps, slice: string): Promise<number> {
  const before = deps.clock.now().getTime() - daysKept * day;
  const old: PhotoHash[] = [];
  for await (const { hash, storedAt } of deps.photoStore.list(slice)) {
    if (storedAt.getTime() < before) old.push(hash);
  }
  const candidates = await onConnection(deps.dataSource, (client) => unrecorded(client, old));
  let deleted = 0;
  for (let at = 0; at < candidates.length; at += batch) {
    deleted += await deleteUnrecorded(deps, candidates.slice(at, at + batch));
  }
  return deleted;
}

/**
 * Asked for many at once, this reads the table through: rare enough (some ten times a day) that indexes on both
 * hashes would cost every upload and every attaching more than they save.
 */
async function unrecorded(client: PoolClient, hashes: readonly PhotoHash[]): Promise<PhotoHash[]> {
  if (hashes.length === 0) return [];
  const { rows } = await client.query<{ hash: string }>(
    `SELECT encode(hash, 'hex') AS hash FROM (
       SELECT unnest($1::bytea[]) AS hash
       EXCEPT SELECT stored_hash FROM photos WHERE stored_hash = ANY($1::bytea[])
       EXCEPT SELECT thumbnail_hash FROM photos WHERE thumbnail_hash = ANY($1::bytea[])) AS free`,
    [hashes.map((hash) => Buffer.from(hash, 'hex'))],
  );
  return rows.map(({ hash }) => hash);
}

function slicesOf(now: Date): string[] {
  const today = Math.floor(now.getTime() / day) % sweepsPerWalk;
  const numbers = Array.from({ length: 256 }, (_, number) => number);
  return numbers
    .filter((number) => number % sweepsPerWalk === today)
    .map((number) => number.toString(16).padStart(2, '0'));
}
