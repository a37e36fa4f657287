import { rmSync } from 'node:fs';
import type { EmbeddedPostgres } from '../embedded-postgres/start';

type Running = EmbeddedPostgres & { folder: string };

// jest loads set-up and tear-down as separate worlds; only the process is common to both.
const world = globalThis as { weilinliTestPostgres?: Running };

export function keepRunning(postgres: Running): void {
  world.weilinliTestPostgres = postgres;
}

export async function stopRunning(): Promise<void> {
  const postgres = world.weilinliTestPostgres;
  if (!postgres) return;
  await postgres.stop();
  rmSync(postgres.folder, { recursive: true, force: true });
}
