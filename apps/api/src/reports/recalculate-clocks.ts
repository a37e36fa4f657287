import { openStatuses, type Stage, stagesOf, summaryOf } from '@weilinli/domain';
import { onConnection } from '../platform/database/on-connection';
import { inTransaction } from '../platform/database/transaction';
import type { ClockEntry } from './clock-facts';
import { clocksAfter, firstId } from './clock-state';
import { moveBySystem } from './move-by-system';
import { clockEntriesOf, clockFrom, knowJudgesOf, type ReadClock } from './read-clock';
import { type RestoreDeps, restoreClocks } from './restore-clocks';

const batch = 500;
const open = openStatuses.map((status) => `'${status}'`).join(', ');

/**
 * Judges every open report by a newer calendar, and takes the step `recalculate` where that changes anything: a
 * deadline, a stage, a handler's time, or only that it was provisional. It may stop anywhere and begin again: what was
 * judged is passed over, and every step is a transaction of its own. Answers how many steps were taken; throws at the
 * end, when all others are judged, if a history could not be read.
 */
export async function recalculateClocks(
  deps: RestoreDeps,
  { calendarVersion }: { calendarVersion: number },
): Promise<number> {
  await deps.calendars.knowing([calendarVersion]);
  const failures = await restoreClocks(deps);
  const which = `status IN (${open}) AND calendar_version < ${Math.trunc(calendarVersion)}`;
  let steps = 0;
  for (let after: string | undefined = firstId; after !== undefined; ) {
    const from: string = after;
    const { ids, entries } = await onConnection(deps.dataSource, async (client) => {
      const rows = await clocksAfter(client, { after: from, limit: batch, which });
      const found = rows.map(({ id }) => id);
      return { ids: found, entries: await clockEntriesOf(client, found) };
    });
    await knowJudgesOf(deps, [...entries.values()].flat());
    for (const id of ids) {
      try {
        if (!isJudgedAnew(deps, entries.get(id) ?? [], calendarVersion)) continue;
        steps += (await recalculate(deps, id, calendarVersion)) ? 1 : 0;
      } catch (error) {
        failures.push(error);
      }
    }
    after = ids.at(-1);
  }
  if (failures.length > 0) {
    throw new Error(`${failures.length} reports could not be judged, the first: ${failures[0]}`);
  }
  return steps;
}

/** Asked once more under the lock: a person may have been quicker. */
async function recalculate(deps: RestoreDeps, reportId: string, calendarVersion: number): Promise<boolean> {
  return inTransaction(deps.dataSource, (client) =>
    moveBySystem(deps, client, {
      reportId,
      action: 'recalculate',
      effect: ({ entries }) =>
        isJudgedAnew(deps, entries, calendarVersion) ? { facts: { calendarVersion } } : undefined,
    }),
  );
}

/** Whether the calendar says anything else of this history than the one that has judged it. */
function isJudgedAnew(deps: RestoreDeps, entries: readonly ClockEntry[], calendarVersion: number): boolean {
  const last = entries.at(-1);
  if (!last) return false;
  const before = clockFrom(deps, entries);
  if (before.clock.report.calendar.version >= calendarVersion) return false;
  const judged = { ...last, sequence: last.sequence + 1, event: 'recalculate', facts: { calendarVersion } };
  const stages = deps.escalationStages.current();
  return judgement(before, stages) !== judgement(clockFrom(deps, [...entries, judged]), stages);
}

/** All that a calendar decides, but for its own number. */
function judgement({ clock }: ReadClock, stages: readonly Stage[]): string {
  const { limits, provisional } = summaryOf(clock);
  const handlers = clock.handlers.map((one) => summaryOf({ ...clock, report: one.watch }).limits);
  return JSON.stringify({ limits, provisional, stages: stagesOf(clock, stages), handlers });
}
