import { Pool, type PoolClient } from 'pg';

type Release = (error?: Error | boolean) => void;
type Hand = (error: Error | undefined, client: PoolClient | undefined, release: Release) => void;

/**
 * Where PostgreSQL ends while graphile-worker lets go of the connection it listens with, it does so twice: as it stops,
 * and because of the error. pg's pool throws at the second time, where nobody catches it, and the process would end.
 */
export class WorkerPool extends Pool {
  override connect(): Promise<PoolClient>;
  override connect(hand: Hand): void;
  override connect(hand?: Hand): Promise<PoolClient> | undefined {
    if (!hand) return super.connect();
    super.connect((error, client, release) => hand(error, client, once(release)));
    return undefined;
  }
}

function once(release: Release): Release {
  let isReleased = false;
  return (error) => {
    if (isReleased) return;
    isReleased = true;
    release(error);
  };
}
