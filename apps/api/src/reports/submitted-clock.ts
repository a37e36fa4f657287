import { type ClockColumns, clockColumns, clockOfRow } from './clock-columns';
import type { ReportDeps } from './deps';
import { clockFrom } from './read-clock';
import type { ReportRow } from './report-row';

/** A submission with its clock, read from the history that it is about to write: as every later step reads it. */
export function withClock(
  deps: Pick<ReportDeps, 'catalogue' | 'calendars' | 'escalationStages'>,
  row: ReportRow,
  history: readonly { sequence: number; event: string; actor_role: string; facts: object }[],
): { row: ReportRow; clock: ClockColumns } {
  const entries = history.map(({ sequence, event, actor_role, facts }) => ({
    reportId: row.id,
    sequence,
    event,
    actorRole: actor_role,
    at: row.createdAt,
    facts: { ...facts },
  }));
  const stages = deps.escalationStages.current();
  const clock = clockColumns(clockFrom(deps, entries), { state: row, stages });
  return { row: { ...row, ...clockOfRow(clock) }, clock };
}
