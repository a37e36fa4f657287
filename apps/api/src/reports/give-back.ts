import { endLead } from '../dispatch';
import { leavePart } from './co-handlers';
import { commonPathOf, decidesForGood, pathOfPart, sharedPath } from './common-path';
import type { Effect } from './move-report';
import { type AssignmentRow, namedIn, type ReportRow } from './report-row';

/**
 * A handler gives it back. The lead's goes to a dispatcher's desk: the place's own, but a transfer that was refused to
 * the one of the common superior of who sent it and who should have got it.
 */
export const giveBack: Effect = async (moment) => {
  if (moment.relation === 'co-handler') return leavePart(moment);
  const { client, row, actor, now } = moment;
  const lead = row.assignments.find(({ kind, ended }) => kind === 'lead' && !ended);
  await endLead(client, { reportId: row.id, reason: 'returned', at: now, by: actor.id });
  if (!lead) return {};
  const sender = senderTo(row, lead);
  return {
    facts: {
      handler: namedIn(lead),
      ...(sender ? { refusedTransfer: true } : {}),
      ...deskOver(row, sender && { sender, lead }),
    },
  };
};

/** From whom it was transferred to a handler who has not accepted it. */
function senderTo({ assignments }: ReportRow, lead: AssignmentRow): AssignmentRow | undefined {
  const leads = assignments.filter(({ kind }) => kind === 'lead');
  const before = leads[leads.indexOf(lead) - 1];
  return !lead.accepted && before?.endReason === 'transferred' ? before : undefined;
}

/** The path on whose deepest desk it lies now, where that is not the place's own. */
function deskOver(
  row: ReportRow,
  refused: { sender: AssignmentRow; lead: AssignmentRow } | undefined,
): { deskAreaCodes?: string[] } {
  if (decidesForGood(row)) return { deskAreaCodes: commonPathOf(row) };
  if (!refused) return {};
  return { deskAreaCodes: sharedPath(pathOfPart(row, refused.sender), pathOfPart(row, refused.lead)) };
}
