import { assignCo, endParts, type NamedHandler } from '../dispatch';
import { Refusal } from '../platform/errors';
import type { ReportDeps } from './deps';
import { hasReturned, takesPart } from './excluded-handlers';
import { handlerAnywhere, isWithinReach, unknownHandler } from './handler-to-give';
import type { Consequences, Moment } from './move-report';
import { handles } from './policy';
import { type AssignmentRow, belongsTo, namedIn } from './report-row';

/** One more who helps the lead handler: a person or an organisation, each of whose members then helps. */
export async function addCoHandler(
  deps: Pick<ReportDeps, 'areas' | 'newId'>,
  moment: Moment,
): Promise<Consequences> {
  const { client, row, actor, body, now } = moment;
  const { personId, organisationId } = body;
  const named: NamedHandler = { personId, organisationId };
  const found = await handlerAnywhere(deps, { ...moment, named });
  if (!found || !isWithinReach(moment, found) || takesPart(row, named) || hasReturned(row, named)) {
    throw unknownHandler(named);
  }
  await assignCo(client, {
    id: deps.newId(),
    reportId: row.id,
    assignee: found.assignee,
    areaCodes: found.areaCodes,
    assignedBy: actor.id,
    at: now,
    why: { rule: 'assigned', by: actor.id },
  });
  return { facts: { as: 'co', handler: found.assignee } };
}

/** Whoever could add somebody can let him go again. */
export async function releaseCoHandler({ client, row, body, now }: Moment): Promise<Consequences> {
  const { personId, organisationId } = body;
  const part = row.assignments.find((one) => isHelping(one) && belongsTo(one, { personId, organisationId }));
  if (!part) throw noCoHandler(body);
  await endParts(client, { reportId: row.id, assignmentIds: [part.id], reason: 'released', at: now });
  return { facts: { as: 'co', release: true, handler: namedIn(part) } };
}

/** Who helps gives his own part back, and nobody else's; the lead handler goes on. */
export async function leavePart({ client, row, actor, now }: Moment): Promise<Consequences> {
  const part = row.assignments.find((one) => isHelping(one) && handles(one, actor));
  if (!part) throw new Error(`a co-handler of report ${row.id} has no part in it`);
  await endParts(client, { reportId: row.id, assignmentIds: [part.id], reason: 'returned', at: now });
  return { facts: { as: 'co', handler: namedIn(part) } };
}

function isHelping({ kind, ended }: AssignmentRow): boolean {
  return kind === 'co' && !ended;
}

function noCoHandler({ personId }: NamedHandler): Refusal {
  const path = personId === undefined ? 'organisationId' : 'personId';
  return new Refusal('HANDLER_UNKNOWN', {
    errors: [{ path, message: 'does not help with this report now; see its coHandlers' }],
  });
}
