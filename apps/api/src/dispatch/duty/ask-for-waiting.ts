import type { PoolClient } from 'pg';
import { enqueue } from '../../platform/jobs';

/** The job that gives reports on the desks to whoever can take them now. */
export const waitingTask = 'dispatch-waiting';

/** Somebody may take something now: once this is committed, what waits in his areas is looked through again. */
export async function askForWaiting(client: PoolClient, personId: string): Promise<void> {
  await enqueue(client, waitingTask, { personId }, { key: `${waitingTask}:${personId}` });
}
