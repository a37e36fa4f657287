import { reviveAssignments } from '../dispatch';
import type { Effect, ReportDeps } from '../reports';
import { type ReworkDeps, rework } from '../resolution';

/** It is not fixed after all: back to who had it, as rework. */
export function reopen(deps: ReworkDeps & Pick<ReportDeps, 'newId'>): Effect {
  return async (moment) => {
    const { client, row, now } = moment;
    const ended = row.assignments.filter(({ endReason }) => endReason === 'closed');
    const closedAt = row.closedAt ?? now;
    await reviveAssignments(client, {
      closedAt,
      assignments: ended.map(({ id }) => ({ from: id, id: deps.newId() })),
      at: now,
    });
    const { set, ...rest } = rework(deps, moment);
    return { ...rest, set: { ...set, closed_at: null } };
  };
}
