import type { EmbeddedPostgres } from '../embedded-postgres/start';

// jest loads set-up and tear-down as separate worlds; only the process is common to both.
const world = globalThis as { weilinliTestPostgres?: EmbeddedPostgres };

export function keepRunning(postgres: EmbeddedPostgres): void {
  world.weilinliTestPostgres = postgres;
}

export async function stopRunning(): Promise<void> {
  await world.weilinliTestPostgres?.stop();
}
