import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../platform/database/transaction';
import { moveBySystem, type SystemMoveDeps } from '../reports';
import { closeUnanswered, resumeDue } from '../resolution';
import type { DueReport } from './due-reports';
import { fireStage } from './fire-stage';
import { nextTaskOf } from './next-task-of';
import { ringOnce } from './ring-once';
import { setWake } from './set-wake';

export type AttendDeps = SystemMoveDeps & { dataSource: DataSource };

/**
 * Does everything that has become due for one report, in order and by the database's clock, in one transaction. Answers
 * how many steps that were; undefined where somebody else has it in his hands, or has moved it since it was read.
 */
export async function attendReport(deps: AttendDeps, read: DueReport): Promise<number | undefined> {
  return inTransaction(deps.dataSource, async (client) => {
    const now = await claim(client, read);
    return now && doWhatIsDue(deps, client, { report: read, now });
  });
}

async function doWhatIsDue(
  deps: AttendDeps,
  client: PoolClient,
  { report: read, now }: { report: DueReport; now: Date },
): Promise<number> {
  let report = read;
  // Ends: each stage can be fired once, and whatever else there is ends the round.
  for (let steps = 0; ; steps++) {
    const { clock, task } = await nextTaskOf({ ...deps, client }, report);
    if (!task || task.at > now) {
      // It was woken for something that the stages no longer say; every step sets anew when it is looked at.
      if (steps === 0) await setWake(client, [{ ...report, wakeAt: task?.at ?? null }]);
      return steps;
    }
    switch (task.what) {
      case 'escalate':
        report = await fireStage(deps, { client, report, clock, now }, task.stage);
        break;
      case 'ring':
        await moveBySystem(deps, client, { reportId: report.id, action: 'escalate', effect: ringOnce });
        return steps + 1;
      case 'resume':
        await moveBySystem(deps, client, { reportId: report.id, action: 'resume', effect: resumeDue });
        return steps + 1;
      case 'close':
        await moveBySystem(deps, client, { reportId: report.id, action: 'close', effect: closeUnanswered });
        return steps + 1;
      default:
        return task satisfies never;
    }
  }
}

/** Holds the report until the transaction ends, if it is as it was read and nobody else holds it. Answers the time. */
async function claim(client: PoolClient, { id, version }: DueReport): Promise<Date | undefined> {
  const { rows } = await client.query<{ now: Date }>({
    name: 'claim-due-report',
    text: `SELECT greatest(now(), updated_at) AS now FROM reports
      WHERE id = $1 AND version = $2 AND wake_at <= now() FOR NO KEY UPDATE SKIP LOCKED`,
    values: [id, version],
  });
  return rows[0]?.now;
}
