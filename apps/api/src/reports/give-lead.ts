import { assignLead, endLead, endParts } from '../dispatch';
import { decidesForGood } from './common-path';
import type { ReportDeps } from './deps';
import type { GivenHandler } from './handler-to-give';
import type { Consequences, Moment } from './move-report';
import { belongsTo } from './report-row';

interface Giving extends Pick<Moment, 'client' | 'row' | 'actor' | 'now'> {
  given: GivenHandler;
  /** How the one before him lost it, and how this one got it. */
  how: { ended: 'reassigned' | 'transferred'; rule: 'assigned' | 'transferred' };
}

/**
 * Makes somebody the lead handler in place of who was. Co-handlers stay, but he no longer helps himself. What the
 * common superior decides is for good: until this handler's time with it ends, he cannot return it.
 */
export async function giveLead(deps: Pick<ReportDeps, 'newId'>, giving: Giving): Promise<Consequences> {
  const { client, row, actor, now, how } = giving;
  const { assignee, areaCodes } = giving.given;
  const bound = decidesForGood(row);
  const why = { rule: how.rule, by: actor.id };
  await endLead(client, { reportId: row.id, reason: how.ended, at: now });
  const helping = row.assignments.filter(
    (part) => part.kind === 'co' && !part.ended && belongsTo(part, assignee),
  );
  if (helping.length > 0) {
    const assignmentIds = helping.map(({ id }) => id);
    await endParts(client, { reportId: row.id, assignmentIds, reason: 'leads', at: now });
  }
  await assignLead(client, {
    id: deps.newId(),
    reportId: row.id,
    assignee,
    areaCodes,
    assignedBy: actor.id,
    at: now,
    why,
  });
  return { set: { bound }, facts: { handler: assignee, ...(bound ? { bound } : {}) } };
}
