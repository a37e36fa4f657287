import { type Clock, nextTask, type Stage, type SystemTask } from '@weilinli/domain';
import type { InHand } from '../platform/database/connection-in-hand';
import { clockFrom, knowJudgesOf, type SystemMoveDeps } from '../reports';
import type { DueReport } from './due-reports';

export interface Foreseen {
  clock: Clock;
  task: SystemTask | undefined;
}

/** What the system has to do with a report next, by its history. Throws where that cannot be read. */
export async function nextTaskOf(
  deps: SystemMoveDeps & { client?: InHand },
  report: DueReport,
  stages: readonly Stage[] = deps.escalationStages.current(),
): Promise<Foreseen> {
  await knowJudgesOf(deps, report.entries);
  const { clock, fired } = clockFrom(deps, report.entries);
  const { status, suspendedUntil, resolvedAt, verifiedAt } = report;
  return {
    clock,
    task: nextTask({ clock, fired, stages, status, suspendedUntil, resolvedAt, verifiedAt }),
  };
}
