import { reviveAssignments } from '../dispatch';
import type { Effect, ReportDeps } from '../reports';
import { rework } from '../resolution';

/** It is not fixed after all: back to who had it, as rework. */
export function reopen({ newId }: Pick<ReportDeps, 'newId'>): Effect {
  return async ({ client, row, now }) => {
    const ended = row.assignments.filter(({ endReason }) => endReason === 'closed');
    const closedAt = row.closedAt ?? now;
    await reviveAssignments(client, {
      closedAt,
      assignments: ended.map(({ id }) => ({ from: id, id: newId() })),
      at: now,
    });
    return { set: { ...rework(row.rework), closed_at: null } };
  };
}
