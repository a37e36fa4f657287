import type { NamedHandler } from '../dispatch';
import { Refusal } from '../platform/errors';
import {
  type AssignmentRow,
  type Effect,
  namedIn,
  notAllowed,
  openRequestsOf,
  type ReportRow,
} from '../reports';
import { closeAsked } from './asked';
import { type LatenessDeps, refuseUnlessLate } from './lateness';

/** A superior finds that a lateness was not the handler's fault. That it was late stays to be seen. */
export function exempt(deps: LatenessDeps): Effect {
  return async (moment) => {
    const { client, row, actor, body, now } = moment;
    const { personId, organisationId } = body;
    const named = personId !== undefined || organisationId !== undefined;
    const part = named ? partOf(row, { personId, organisationId }) : lastLead(row);
    if (!part) throw neverHadIt(body);
    if (isOf(part, actor.id))
      throw notAllowed(row, { action: 'exempt', actor, now }, 'nobody exempts himself');
    await refuseUnlessLate(deps, moment, { action: 'exempt', part });
    const appeal = openRequestsOf(row).find(({ kind, askedBy }) => kind === 'exempt' && isOf(part, askedBy));
    if (appeal) await closeAsked(client, { id: appeal.id, by: actor.id, state: 'approved', at: now });
    return { facts: { handler: namedIn(part) } };
  };
}

/** The last time that somebody had the report as its lead, himself or for his organisation. */
export function partOf(
  { assignments }: Pick<ReportRow, 'assignments'>,
  { personId, organisationId }: NamedHandler,
): AssignmentRow | undefined {
  return assignments.findLast(
    (part) =>
      part.kind === 'lead' &&
      ((personId !== undefined && isOf(part, personId.toLowerCase())) ||
        (organisationId !== undefined && part.organisationId === organisationId.toLowerCase())),
  );
}

function lastLead({ assignments }: Pick<ReportRow, 'assignments'>): AssignmentRow | undefined {
  return assignments.findLast(({ kind }) => kind === 'lead');
}

function isOf({ personId, claimedBy }: AssignmentRow, id: string): boolean {
  return personId === id || claimedBy === id;
}

function neverHadIt({ personId }: NamedHandler): Refusal {
  const path = personId === undefined ? 'organisationId' : 'personId';
  return new Refusal('HANDLER_UNKNOWN', { errors: [{ path, message: 'has never been its lead handler' }] });
}
