import type { Clock } from '../platform/clock';
import { onConnection } from '../platform/database/on-connection';
import type { Log } from '../platform/log';
import { type AttendDeps, attendReport } from './attend-report';
import { type DueReport, readDue } from './due-reports';

export type AttentionDeps = AttendDeps & { clock: Clock; log: Pick<Log, 'warn' | 'error'> };

/** So many reports are read at once, with their histories. */
const batch = 200;
/** So many at most in one round: what is left comes in the next, and a worker that stops does not wait long. */
const mostOfARound = 2_000;
/** So many are done side by side. */
const lanes = 4;
/** A report that could not be attended to is tried again after this. Milliseconds. */
const putOffFor = 60_000;
/** Stages are promised within a minute; more than that is said aloud. Milliseconds. */
const promised = 60_000;

export interface Attention {
  /** Does what has become due, and answers how many steps that were. May run in any number of processes at once. */
  round(): Promise<number>;
}

/** Looks after what becomes due without anybody doing something: stages, ends of suspensions, ends of silences. */
export function attention(deps: AttentionDeps): Attention {
  const putOff = new Map<string, number>();
  return { round: () => round(deps, putOff) };
}

async function round(deps: AttentionDeps, putOff: Map<string, number>): Promise<number> {
  forget(putOff, deps.clock.now());
  let steps = 0;
  for (let looked = 0; looked < mostOfARound; looked += batch) {
    const { reports, now } = await onConnection(deps.dataSource, async (client) => {
      const due = await readDue(client, { most: batch, without: [...putOff.keys()] });
      await deps.escalationStages.knowing(due.stagesVersion, client);
      return due;
    });
    if (looked === 0) warnOfLateness(deps, reports[0], now);
    const done = await attendAll(deps, reports, putOff);
    steps += done;
    // Others are at work on the rest, or nothing is left.
    if (reports.length < batch || done === 0) break;
  }
  return steps;
}

async function attendAll(
  deps: AttentionDeps,
  reports: readonly DueReport[],
  putOff: Map<string, number>,
): Promise<number> {
  const waiting = [...reports];
  let steps = 0;
  const lane = async () => {
    for (let report = waiting.shift(); report; report = waiting.shift()) {
      // Read after it is done: others add to it meanwhile.
      const taken = await attendOrPutOff(deps, report, putOff);
      steps += taken;
    }
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return steps;
}

/** One report that cannot be attended to must not keep the others waiting. */
async function attendOrPutOff(
  deps: AttentionDeps,
  report: DueReport,
  putOff: Map<string, number>,
): Promise<number> {
  try {
    return (await attendReport(deps, report)) ?? 0;
  } catch (error) {
    putOff.set(report.id, deps.clock.now().getTime() + putOffFor);
    deps.log.error(
      { err: error, reportId: report.id },
      'a report that is due could not be attended to; tried again in a minute',
    );
    return 0;
  }
}

function forget(putOff: Map<string, number>, now: Date): void {
  for (const [id, until] of putOff) if (until <= now.getTime()) putOff.delete(id);
}

function warnOfLateness({ log }: AttentionDeps, oldest: DueReport | undefined, now: Date): void {
  if (!oldest?.wakeAt) return;
  const late = now.getTime() - oldest.wakeAt.getTime();
  if (late <= promised) return;
  log.warn(
    { reportId: oldest.id, lateSeconds: Math.round(late / 1000) },
    'what had become due waited longer than a minute: no worker was running, or they cannot keep up',
  );
}
