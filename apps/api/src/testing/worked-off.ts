import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

/** Waits until no job is left that is due. A job that has failed is not waited for: it says what went wrong. */
export async function untilWorkedOff(dataSource: DataSource): Promise<void> {
  for (let tries = 0; tries < 2_000; tries++) {
    const [waiting] = await dataSource.query<{ jobs: number; failure: string | null }[]>(
      'SELECT count(*) FILTER (WHERE run_at <= now())::int AS jobs, max(last_error) AS failure FROM graphile_worker._private_jobs',
    );
    if (waiting?.failure) throw new Error(`a job failed: ${waiting.failure}`);
    if (waiting?.jobs === 0) return;
    await sleep(25);
  }
  throw new Error('the jobs were not worked off');
}
