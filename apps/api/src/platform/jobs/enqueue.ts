import type { PoolClient } from 'pg';

export interface JobOptions {
  /** Jobs of one queue run one after another. */
  queue?: string;
  runAt?: Date;
  maxAttempts?: number;
  /** A second job with the same key replaces the first, as long as it waits. */
  key?: string;
  priority?: number;
}

/** Adds a job in the caller's own transaction: it runs if, and only if, that is committed. */
export async function enqueue(
  client: Pick<PoolClient, 'query'>,
  task: string,
  payload: object,
  options: JobOptions = {},
): Promise<void> {
  const { queue, runAt, maxAttempts, key, priority } = options;
  await client.query({
    name: 'enqueue',
    text: `SELECT 1 FROM graphile_worker.add_job($1, $2::json, queue_name := $3, run_at := $4::timestamptz,
             max_attempts := $5::int2, job_key := $6, priority := $7::int2)`,
    values: [task, JSON.stringify(payload), queue, runAt, maxAttempts, key, priority],
  });
}
