import type { Problem, Report } from '@weilinli/contracts';
import { type Caller, callingAt } from '../../testing/caller';
import { openStage } from '../../testing/stage';

/** A report, or why there is none. */
export type Either = Omit<Report, 'status'> & Omit<Problem, 'status'> & { status: unknown };

/** Two processes on one database: each call goes to one of them. */
export async function openTwoProcesses() {
  const stage = await openStage();
  const settings = { databasePoolSize: 12 };
  const processes = [(await stage.another(settings)).app, (await stage.another(settings)).app];
  return {
    stage,
    at: (process: number, caller: Caller): Caller =>
      callingAt(processes[process % processes.length] ?? stage.app, caller),
  };
}

export type TwoProcesses = Awaited<ReturnType<typeof openTwoProcesses>>;
