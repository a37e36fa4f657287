import type { Relation } from '@weilinli/domain';
import { dutyRoles } from '../dispatch';
import type { Actor, Grant } from '../people';
import { handles } from './policy';
import type { ReportRow } from './report-row';

type Known = Pick<ReportRow, 'areaCodes' | 'neighbourCodes' | 'assignments'>;

/**
 * The role under which somebody acts, with its area or organisation, for the history: the first of his roles that
 * permits it. Nothing for those who need no role, such as the reporter.
 */
export function actingAs(
  row: Known,
  { actor, relation }: { actor: Actor; relation: Relation },
): { actingAs?: Grant } {
  const grant = grantFor(row, actor, relation);
  return grant ? { actingAs: grant } : {};
}

function grantFor(row: Known, { id, grants }: Actor, relation: Relation): Grant | undefined {
  switch (relation) {
    case 'leader':
    case 'dispatcher':
      return grants.find((grant) => grant.role === relation && isOver(grant, row.areaCodes));
    case 'admin':
      return grants.find(({ role }) => role === 'admin');
    case 'neighbour':
      return grants.find(({ areaCode }) => areaCode !== undefined && row.neighbourCodes.includes(areaCode));
    case 'assignee':
    case 'co-handler': {
      const kind = relation === 'assignee' ? 'lead' : 'co';
      const part = row.assignments.find((one) => one.kind === kind && handles(one, { id, grants }));
      if (!part) return undefined;
      if (part.organisationId !== null)
        return grants.find(({ organisationId }) => organisationId === part.organisationId);
      const ofItsRole = grants.filter(({ role }) => role === part.role);
      return (
        ofItsRole.find(({ areaCode }) => areaCode === part.areaCode) ??
        ofItsRole[0] ??
        // Given to him in a role that he no longer holds; he has another.
        grants.find(({ role }) => dutyRoles.includes(role))
      );
    }
    default:
      return undefined;
  }
}

/** As `holds` of people counts it, for one grant. */
function isOver({ areaCode, organisationId }: Grant, areaCodes: readonly string[]): boolean {
  return areaCode === undefined ? organisationId === undefined : areaCodes.includes(areaCode);
}
