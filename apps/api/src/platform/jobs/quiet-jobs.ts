import type { DataSource } from 'typeorm';

/**
 * Jobs of the hot path. The queue's own add_job notifies inside the transaction, and PostgreSQL commits notifying
 * transactions one after another: with 20 callers that cost a third of all submissions. So these are added silently,
 * and the workers are woken after the commit – or, should the process die before that, by their poll a second later.
 */
export const quietTasks = ['react'] as const;
type QuietTask = (typeof quietTasks)[number];

/** An INSERT for a larger statement: one job for each row of `from`. Answers a row for each job added. */
export function quietJob(job: { task: QuietTask; payload: string; from: string }): string {
  return `INSERT INTO graphile_worker._private_jobs (task_id, payload)
    SELECT task.id, ${job.payload} FROM ${job.from} CROSS JOIN graphile_worker._private_tasks task
    WHERE task.identifier = '${job.task}' RETURNING 1 AS added`;
}

/** The queue knows a task once a worker has offered it; submissions may come before the first worker. */
export async function ensureQuietTasks(dataSource: DataSource): Promise<void> {
  await dataSource.query(
    'INSERT INTO graphile_worker._private_tasks (identifier) SELECT unnest($1::text[]) ON CONFLICT DO NOTHING',
    [quietTasks],
  );
}

/** So long after the first of some commits the workers are woken, once for all of them. Milliseconds. */
const gathering = 4;

/** Wakes the workers soon: call it after a commit with quiet jobs. A failure only means that they wake by themselves. */
export function jobWaker(dataSource: DataSource): () => void {
  let waiting = 0;
  return () => {
    waiting += 1;
    if (waiting > 1) return;
    setTimeout(() => {
      const count = waiting;
      waiting = 0;
      dataSource
        .query(`SELECT pg_notify('jobs:insert', $1)`, [JSON.stringify({ count })])
        .catch(() => undefined);
    }, gathering).unref();
  };
}
