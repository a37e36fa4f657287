import type { DataSource } from 'typeorm';
import type { InHand } from '../platform/database/connection-in-hand';
import { inTransaction } from '../platform/database/transaction';
import { enqueue } from '../platform/jobs';
import type { Log } from '../platform/log';
import type { SystemMoveDeps } from '../reports';
import { type DueReport, readOpen } from './due-reports';
import { nextTaskOf } from './next-task-of';
import { setWake, type Wake } from './set-wake';
import { rewakeTask } from './store-stages';

export type RewakeDeps = SystemMoveDeps & { dataSource: DataSource; log: Pick<Log, 'error'> };

const batch = 500;
const first = '00000000-0000-0000-0000-000000000000';

export interface Rewake {
  version: number;
  /** Reports up to this one are done. */
  after?: string;
}

/**
 * Sets by new stages when open reports are looked at next: one batch, and the job for the rest in the same transaction,
 * so that a worker that is killed goes on where it was. Newer stages have their own job.
 */
export async function rewake(deps: RewakeDeps, { version, after = first }: Rewake): Promise<void> {
  await inTransaction(deps.dataSource, async (client) => {
    const { reports, stagesVersion } = await readOpen(client, { most: batch, after });
    if (stagesVersion > version) return;
    await deps.escalationStages.knowing(version, client);
    const wakes: Wake[] = [];
    for (const report of reports) wakes.push(...(await wakeOf({ ...deps, client }, report)));
    await setWake(client, wakes);
    const last = reports.at(-1);
    if (last && reports.length === batch) await enqueue(client, rewakeTask, { version, after: last.id });
  });
}

async function wakeOf(deps: RewakeDeps & { client: InHand }, report: DueReport): Promise<Wake[]> {
  try {
    const { task } = await nextTaskOf(deps, report);
    return [{ ...report, wakeAt: task?.at ?? null }];
  } catch (error) {
    deps.log.error({ err: error, reportId: report.id }, 'a report cannot be woken by the new stages');
    return [];
  }
}
