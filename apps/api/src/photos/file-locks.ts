import type { PoolClient } from 'pg';
import type { PhotoHash } from './store/photo-store';

/**
 * Files are named by what is in them, so an upload may record a file that a sweep is about to delete. Both therefore
 * hold the file's name until their transaction ends: any number of uploads together, a sweep alone. Advisory locks,
 * taken in one order, so that nobody waits in a circle; two names that share a lock only wait a little longer.
 */
export async function shareFiles(client: PoolClient, hashes: readonly PhotoHash[]): Promise<void> {
  await lock(client, 'pg_advisory_xact_lock_shared', hashes);
}

export async function claimFiles(client: PoolClient, hashes: readonly PhotoHash[]): Promise<void> {
  await lock(client, 'pg_advisory_xact_lock', hashes);
}

/** The first key of every advisory lock on a stored file: "phot". */
const photoFiles = 0x70686f74;

async function lock(
  client: PoolClient,
  take: 'pg_advisory_xact_lock' | 'pg_advisory_xact_lock_shared',
  hashes: readonly PhotoHash[],
): Promise<void> {
  const numbers = new Set(hashes.map((hash) => Number.parseInt(hash.slice(0, 8), 16) | 0));
  const inOrder = [...numbers].sort((one, other) => one - other);
  await client.query(`SELECT ${take}(${photoFiles}, number) FROM unnest($1::int[]) AS number`, [inOrder]);
}
