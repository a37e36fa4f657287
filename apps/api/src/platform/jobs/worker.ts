import { EventEmitter } from 'node:events';
import { Logger, type RunnerOptions, run, type TaskList, type WorkerEvents } from 'graphile-worker';
import { asApplication } from '../database/connection';
import type { Log } from '../log';
import { startHeartbeat } from './heartbeat';
import { keepRunning } from './keep-running';
import { WorkerPool } from './worker-pool';

export interface RunningWorker {
  /** Takes no new jobs, finishes those at work. */
  stop(): Promise<void>;
}

/**
 * Runs jobs until stopped. A task may run more than once (a crash after its commit, a worker taken for dead), so what
 * it does has to be idempotent.
 */
export async function startWorker(options: {
  databaseUrl: string;
  tasks: TaskList;
  log: Log;
  concurrency?: number;
  /** Times to run tasks at, as in a crontab: `0 4 * * * sweep`. */
  crontab?: string;
}): Promise<RunningWorker> {
  const { databaseUrl, tasks, log, concurrency = 4, crontab = '' } = options;
  const pool = new WorkerPool({
    connectionString: asApplication(databaseUrl, 'weilinli-worker'),
    max: concurrency + 3,
  });
  let stopped = false;
  // What is being closed may still hear that the database closes, too.
  const broken = (error: Error) => {
    if (!stopped) log.warn({ err: error }, 'a connection of the worker broke');
  };
  pool.on('error', broken).on('connect', (client) => client.on('error', broken));
  const ids = new Set<string>();
  const events: WorkerEvents = new EventEmitter();
  // Jobs are locked in the name of the pool of workers, not of the one that runs them. What a pool that is over has left
  // locked is freed like a dead worker's, because nobody tells that it lives.
  events.on('pool:create', ({ workerPool }) => {
    ids.clear();
    ids.add(workerPool.id);
  });
  const runnerOptions: RunnerOptions = {
    pgPool: pool,
    taskList: tasks,
    concurrency,
    crontab,
    events,
    // The process's own signals stop API and worker together.
    noHandleSignals: true,
    // Listening tells of new jobs within milliseconds; this is for those that become due.
    pollInterval: 1_000,
    // Written at once, but awaited: the default lets an error of the database end the whole process.
    preset: { worker: { completeJobBatchDelay: 0, failJobBatchDelay: 0 } },
    logger: loggerFor(log),
  };
  const runner = await keepRunning(() => run(runnerOptions), log);
  const heartbeat = startHeartbeat(pool, () => [...ids], log);
  return {
    stop: async () => {
      await runner.stop();
      await heartbeat.stop().catch((error: unknown) => log.warn({ err: error }, 'heartbeat did not end'));
      stopped = true;
      await pool.end();
    },
  };
}

function loggerFor(log: Log): Logger {
  return new Logger((scope) => (level, message, meta) => {
    const details = { job: scope.jobId, task: scope.taskIdentifier, err: meta?.error };
    if (level === 'error') log.error(details, message);
    else if (level === 'warning') log.warn(details, message);
    else log.debug(details, message);
  });
}
