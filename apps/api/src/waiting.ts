import { waitingTask } from './dispatch';
import type { RepeatedTask } from './platform/jobs';
import type { ReactionDeps } from './reactions';
import {
  dispatchWaiting,
  dispatchWaitingFor,
  type Ring,
  returnFromGone,
  ringDesks,
  ringTask,
  type WaitingDeps,
} from './reports';
import { ringDesk } from './ring-desk';

const second = 1_000;

/**
 * What waits for somebody: shifts begin and leaves end without anybody doing anything, so the desks are looked through
 * again and again; who comes on duty himself has it looked through at once.
 */
export function waitingSweeps(deps: WaitingDeps): RepeatedTask[] {
  return [
    {
      name: 'dispatch-waiting',
      everyMs: 20 * second,
      run: (stopping) => dispatchWaiting(deps, { stopping }),
    },
    { name: 'return-from-gone', everyMs: 60 * second, run: () => returnFromGone(deps) },
    { name: 'ring-desks', everyMs: 30 * second, run: () => ringDesks(deps) },
  ];
}

/** The jobs of those who wait. */
export function waitingTasks(deps: WaitingDeps & ReactionDeps) {
  return {
    [waitingTask]: async (payload: unknown) => {
      await dispatchWaitingFor(deps, comerOf(payload));
    },
    [ringTask]: (payload: unknown) => ringDesk(deps, ringOf(payload)),
  };
}

function comerOf(payload: unknown): { personId: string } {
  const { personId } = payload as { personId?: unknown };
  if (typeof personId !== 'string') throw new Error('a job without the person who came on duty');
  return { personId };
}

function ringOf(payload: unknown): Ring {
  const { reportId, sequence, level } = payload as Partial<Record<keyof Ring, unknown>>;
  if (typeof reportId !== 'string' || typeof sequence !== 'number' || typeof level !== 'number')
    throw new Error('a job without what is to ring');
  return { reportId, sequence, level };
}
