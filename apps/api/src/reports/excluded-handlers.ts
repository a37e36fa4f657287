import type { NamedHandler } from '../dispatch';
import { decidesForGood } from './common-path';
import { type AssignmentRow, belongsTo, type ReportRow } from './report-row';

type Known = Pick<ReportRow, 'assignments'>;

/**
 * Who has it does not get it anew, and whose last word on it was a return is not offered it again – unless the common
 * superior decides: his word ends the back and forth.
 */
export function isExcluded(
  report: Pick<ReportRow, 'assignments' | 'transfers'>,
  handler: NamedHandler,
): boolean {
  return leads(report, handler) || (!decidesForGood(report) && hasReturned(report, handler));
}

/**
 * It is his now, and there is nothing to give him. An organisation of which one member has taken it on may get it anew:
 * then a colleague can claim it.
 */
function leads({ assignments }: Known, handler: NamedHandler): boolean {
  return assignments.some(
    (part) =>
      part.kind === 'lead' &&
      !part.ended &&
      belongsTo(part, handler) &&
      !(part.organisationId !== null && part.claimStands),
  );
}

/** He has a part in it now, as the lead or beside him. */
export function takesPart({ assignments }: Known, handler: NamedHandler): boolean {
  return assignments.some((part) => !part.ended && belongsTo(part, handler));
}

/** The last that he, or the organisation, did with it was to give it back; also for an organisation, if it was he. */
export function hasReturned({ assignments }: Known, handler: NamedHandler): boolean {
  const last = assignments.findLast((part) => belongsTo(part, handler) || wasClaimedBy(part, handler));
  return last?.endReason === 'returned';
}

function wasClaimedBy({ claimedBy }: AssignmentRow, { personId }: NamedHandler): boolean {
  return personId !== undefined && claimedBy === personId;
}

/** The same for the system's choice: by id, why somebody is passed over. */
export function passedOver(report: Known): Map<string, 'returned-it' | 'has-it'> {
  const everybody = report.assignments.flatMap(({ personId, organisationId, claimedBy }) => [
    ...(personId ? [{ personId }] : []),
    ...(organisationId ? [{ organisationId }] : []),
    ...(claimedBy ? [{ personId: claimedBy }] : []),
  ]);
  const over = new Map<string, 'returned-it' | 'has-it'>();
  for (const handler of everybody) {
    const id = 'personId' in handler ? handler.personId : handler.organisationId;
    if (hasReturned(report, handler)) over.set(id, 'returned-it');
    else if (takesPart(report, handler)) over.set(id, 'has-it');
  }
  return over;
}
