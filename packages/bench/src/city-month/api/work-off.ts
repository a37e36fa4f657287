import { react } from '@weilinli/api/src/reactions';
import type { City } from './open-city';

interface Job {
  task: string;
  payload: { reportId: string; sequence: number };
}

/** Does what the worker does with the entries of histories, at once and in their order: the month waits for nothing else. */
export async function workOff({ deps, clock }: City): Promise<void> {
  for (;;) {
    const { rows } = await clock.superuser.query<Job>({
      name: 'take-jobs',
      text: `
      WITH taken AS (DELETE FROM graphile_worker._private_jobs job USING graphile_worker._private_tasks task
        WHERE task.id = job.task_id RETURNING job.id, task.identifier, job.payload)
      SELECT identifier AS task, payload FROM taken ORDER BY id`,
    });
    if (rows.length === 0) return;
    for (const { task, payload } of rows) if (task === 'react') await react(deps, payload);
  }
}
