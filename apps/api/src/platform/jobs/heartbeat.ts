import type { Pool } from 'pg';
import type { Log } from '../log';

const beatEveryMs = 5_000;
/** After so many seconds of silence a worker counts as dead. Beat + silence stay well below the 60 s promised. */
const silenceSeconds = 30;

/**
 * A worker that is killed hard leaves its jobs locked, and the queue would free them after 4 hours. So workers tell
 * that they live, and each looks after the others: at its own start, and with every beat.
 */
export function startHeartbeat(pool: Pool, workerIds: () => string[], log: Log): { stop(): Promise<void> } {
  let beating = Promise.resolve();
  const beat = () => {
    beating = beating
      .then(() => tellAlive(pool, workerIds()))
      .then(() => unlockDead(pool))
      .then((dead) => {
        if (dead.length > 0) log.warn({ workers: dead }, 'jobs of dead workers run again');
      })
      .catch((error: unknown) => log.warn({ err: error }, 'heartbeat failed'));
  };
  beat();
  const timer = setInterval(beat, beatEveryMs);
  return {
    stop: async () => {
      clearInterval(timer);
      await beating;
      await pool.query('DELETE FROM worker_heartbeats WHERE worker_id = ANY($1)', [workerIds()]);
    },
  };
}

/** Frees the jobs of workers that have gone silent, and answers those workers' ids. */
export async function unlockDead(pool: Pool): Promise<string[]> {
  // A worker without any heartbeat may be just starting: its oldest lock has to be old as well.
  const { rows } = await pool.query<{ worker_id: string }>(
    `WITH locks AS (
       SELECT locked_by AS worker_id, locked_at FROM graphile_worker._private_jobs WHERE locked_by IS NOT NULL
       UNION ALL
       SELECT locked_by, locked_at FROM graphile_worker._private_job_queues WHERE locked_by IS NOT NULL
     )
     SELECT worker_id FROM locks LEFT JOIN worker_heartbeats USING (worker_id)
     GROUP BY worker_id
     HAVING coalesce(max(seen_at), min(locked_at)) < now() - make_interval(secs => $1)`,
    [silenceSeconds],
  );
  const dead = rows.map(({ worker_id }) => worker_id);
  if (dead.length > 0) await pool.query('SELECT graphile_worker.force_unlock_workers($1)', [dead]);
  await pool.query(`DELETE FROM worker_heartbeats WHERE seen_at < now() - interval '1 day'`);
  return dead;
}

async function tellAlive(pool: Pool, workerIds: string[]): Promise<void> {
  await pool.query(
    `INSERT INTO worker_heartbeats (worker_id, seen_at) SELECT unnest($1::text[]), now()
     ON CONFLICT (worker_id) DO UPDATE SET seen_at = excluded.seen_at`,
    [workerIds],
  );
}
