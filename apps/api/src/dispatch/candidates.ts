import type { Candidate } from '@weilinli/domain';
import { grantIsActive } from '../people';

/**
 * How many reports somebody has in hand: given to him and not yet fixed. One probe for each report: a join, planned
 * while the tables were new and small, read all open reports once for each of his (73 ms at 500, now 1).
 */
export function openCountOf(personId: string): string {
  return `(SELECT count(*)::int FROM assignments held WHERE held.person_id = ${personId} AND held.ended_at IS NULL
    AND (SELECT open.status FROM reports open WHERE open.id = held.report_id) IN ('dispatched', 'accepted'))`;
}

/**
 * A scalar for a larger statement: the grid workers whose area is one of `areaCodes` (an SQL expression of type
 * text[]), as a JSON array. Who fits best is decided in `chooseHandler`.
 */
export function candidatesSelect(areaCodes: string): string {
  return `(SELECT coalesce(json_agg(json_build_object(
      'personId', person.id, 'displayName', person.display_name, 'areaCode', worker.area_code,
      'openCount', ${openCountOf('person.id')},
      'lastAssignedAt', (SELECT max(assigned_at) FROM assignments latest WHERE latest.person_id = person.id))), '[]')
    FROM role_grants worker JOIN people person ON person.id = worker.person_id
    WHERE worker.role = 'worker' AND worker.area_code = ANY(${areaCodes})
      AND ${grantIsActive('worker')} AND person.erased_at IS NULL)`;
}

export interface CandidateRow {
  personId: string;
  displayName: string;
  areaCode: string;
  openCount: number;
  lastAssignedAt: string | null;
}

export function candidateOf({ lastAssignedAt, ...row }: CandidateRow): Candidate {
  return { ...row, ...(lastAssignedAt ? { lastAssignedAt: new Date(lastAssignedAt) } : {}) };
}
