import type { PoolClient } from 'pg';
import { assignLead, endLead, endParts } from '../../dispatch';
import type { ReportDeps } from '../deps';
import { moveBySystem, type SystemMove } from '../move-by-system';
import { belongsTo, namedIn, type ReportRow } from '../report-row';
import { handedOver } from './choose-again';
import { commonDesk } from './common-desk';
import type { Handing, Receiver } from './receiver';

interface Given {
  row: ReportRow;
  handing: Handing;
}

/** The report goes to somebody else's hands; co-handlers stay, but he no longer helps himself. */
export async function giveOver(
  deps: ReportDeps,
  client: PoolClient,
  { row, handing, receiver }: Given & { receiver: Receiver },
): Promise<void> {
  const { assignee, areaCodes, chosen } = receiver;
  const why = { ...whyOf(handing), ...(chosen ? { chosen } : {}) };
  await mustMove(deps, client, {
    reportId: row.id,
    action: 'assign',
    effect: async ({ now: at }) => {
      await endLead(client, { reportId: row.id, reason: handedOver, at });
      await endHelp(client, { row, receiver, at });
      const assignment = { id: deps.newId(), reportId: row.id, assignee, areaCodes, at, why };
      await assignLead(client, { ...assignment, assignedBy: handing.by.id });
      return { set: { bound: false }, facts: { handler: assignee, why } };
    },
  });
}

/** Nobody takes it over: it lies on the desk. */
export async function giveUp(deps: ReportDeps, client: PoolClient, { row, handing }: Given): Promise<void> {
  await mustMove(deps, client, {
    reportId: row.id,
    action: 'return',
    effect: async ({ now }) => {
      await endLead(client, { reportId: row.id, reason: handedOver, at: now });
      return {
        set: { bound: false },
        facts: { because: handedOver, why: whyOf(handing), ...commonDesk(row) },
      };
    },
  });
}

function whyOf({ personId, by }: Handing) {
  return { rule: 'hand-over', from: personId, by: by.id };
}

/** He only helped, and helps no longer; whoever leads goes on. */
export async function endHisHelp(
  deps: ReportDeps,
  client: PoolClient,
  { row, handing }: Given,
): Promise<void> {
  const { personId } = handing;
  const part = row.assignments.find((one) => one.kind === 'co' && !one.ended && one.personId === personId);
  if (!part) throw new Error(`who hands over report ${row.id} does not help with it`);
  await mustMove(deps, client, {
    reportId: row.id,
    action: 'assign',
    variant: 'co',
    effect: async ({ now: at }) => {
      await endParts(client, { reportId: row.id, assignmentIds: [part.id], reason: 'released', at });
      const facts = { as: 'co', release: true, handler: namedIn(part) };
      return { facts: { ...facts, because: handedOver, why: whyOf(handing) } };
    },
  });
}

async function endHelp(
  client: PoolClient,
  { row, receiver, at }: { row: ReportRow; receiver: Receiver; at: Date },
): Promise<void> {
  const assignmentIds = row.assignments
    .filter((part) => part.kind === 'co' && !part.ended && belongsTo(part, receiver.assignee))
    .map(({ id }) => id);
  if (assignmentIds.length > 0) {
    await endParts(client, { reportId: row.id, assignmentIds, reason: 'leads', at });
  }
}

async function mustMove(deps: ReportDeps, client: PoolClient, move: SystemMove): Promise<void> {
  if (!(await moveBySystem(deps, client, move))) {
    throw new Error(`report ${move.reportId} could not be handed over under its lock`);
  }
}
