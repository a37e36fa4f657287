import { recalculateTask } from './calendar';
import type { AppDeps } from './deps';
import { forgetOldPlaces } from './dispatch';
import { escalationSweeps, escalationTasks } from './escalation';
import { answeredTask } from './feedback';
import { noticeTask, sendWechatMessage, tellNotice, type WechatTry, wechatTask } from './messages';
import { partTimeSweeps } from './part-time';
import { forgetName, forgetNameTask, forgetOldSignIns } from './people';
import { sweepOrphans } from './photos';
import { onConnection } from './platform/database/on-connection';
import { forgetOldKeys } from './platform/idempotency';
import { type RepeatedTask, type RunningWorker, repeat, startWorker } from './platform/jobs';
import { react } from './reactions';
import { recalculateClocks } from './reports';
import { remindOfLastDay, returnUnclaimed, settleFor, settleTask } from './rewards';
import { waitingSweeps, waitingTasks } from './waiting';

/**
 * Once a day, while the city sleeps; places are forgotten as soon as they are a day old. Nobody is reminded at night, and
 * three times in case that nobody worked at the first.
 */
const crontab = `
23 * * * * forget-old-places
7 * * * * return-unclaimed
7 1,4,8 * * * remind-of-last-day
17 19 * * * sweep-orphans
37 19 * * * forget-old-keys
47 19 * * * forget-old-sign-ins
`;

/** What is looked for every few seconds, by every worker process. */
export function sweepsOf(deps: AppDeps): readonly RepeatedTask[] {
  return [...waitingSweeps(deps), ...escalationSweeps(deps), ...partTimeSweeps(deps)];
}

/** Works off what happened: consequences of history entries, what has become due, and the daily tidying. */
export async function startJobs(deps: AppDeps): Promise<RunningWorker> {
  const worker = await startWorker({
    databaseUrl: deps.config.databaseUrl,
    log: deps.log,
    crontab,
    tasks: {
      react: (payload) => react(deps, entryOf(payload)),
      [settleTask]: (payload) => settleFor(deps, payload),
      [answeredTask]: (payload) => settleFor(deps, payload),
      ...waitingTasks(deps),
      ...escalationTasks(deps),
      [recalculateTask]: async (payload) => void (await recalculateClocks(deps, versionOf(payload))),
      [forgetNameTask]: (payload) =>
        onConnection(deps.dataSource, (client) => forgetName(client, personOf(payload))),
      [wechatTask]: (payload) => sendWechatMessage(deps, tryOf(payload)),
      [noticeTask]: (payload) => tellNotice(deps, messageOf(payload)),
      'return-unclaimed': () => returnUnclaimed(deps).then(() => undefined),
      'remind-of-last-day': () => remindOfLastDay(deps),
      'sweep-orphans': () => sweepOrphans(deps).then(() => undefined),
      'forget-old-keys': () => onConnection(deps.dataSource, forgetOldKeys),
      'forget-old-places': () => onConnection(deps.dataSource, forgetOldPlaces),
      'forget-old-sign-ins': () => onConnection(deps.dataSource, forgetOldSignIns),
    },
  });
  const sweeps = sweepsOf(deps).map((task) => repeat(task, deps.log));
  return {
    stop: async () => {
      await Promise.all(sweeps.map((sweep) => sweep.stop()));
      await worker.stop();
    },
  };
}

function versionOf(payload: unknown): { calendarVersion: number } {
  const { calendarVersion } = payload as { calendarVersion?: unknown };
  if (typeof calendarVersion !== 'number') throw new Error('a job without its calendar');
  return { calendarVersion };
}

function personOf(payload: unknown): string {
  const { personId } = payload as { personId?: unknown };
  if (typeof personId !== 'string') throw new Error('a job without the person whose name is forgotten');
  return personId;
}

function messageOf(payload: unknown): { messageId: string } {
  const { messageId } = payload as { messageId?: unknown };
  if (typeof messageId !== 'string') throw new Error('a job without its message');
  return { messageId };
}

function tryOf(payload: unknown): WechatTry {
  const { id, tries } = payload as { id?: unknown; tries?: unknown };
  if (typeof id !== 'string' || typeof tries !== 'number') throw new Error('a job without its message');
  return { id, tries };
}

function entryOf(payload: unknown): { reportId: string; sequence: number } {
  const { reportId, sequence } = payload as { reportId?: unknown; sequence?: unknown };
  if (typeof reportId !== 'string' || typeof sequence !== 'number')
    throw new Error('a job without its entry');
  return { reportId, sequence };
}
