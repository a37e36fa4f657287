import type { HandlerCandidate } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { grantIsActive } from '../people';
import type { Assignee } from './assignments';
import { openCountOf } from './candidates';

export interface HandlerQuestion {
  /** The authority path of the report's place, root first. */
  areaCodes: readonly string[];
  /** Only this one; absent: everybody. */
  only?: { personId: string } | { organisationId: string };
}

/** How many are offered: a desk chooses among the nearest, not among thousands. */
const offered = 100;
/** Where in the authority path the street stands: city, district, street. */
const streetDepth = 3;

/**
 * Whom a leader or dispatcher may give a report to: grid workers and leaders of its street, nearest area first and
 * least loaded first, and every organisation that somebody works for.
 */
export async function possibleHandlers(
  client: Pick<PoolClient, 'query'>,
  { areaCodes, only }: HandlerQuestion,
): Promise<HandlerCandidate[]> {
  const within = prefixOf(areaCodes[streetDepth - 1] ?? areaCodes.at(-1) ?? '');
  const person = only && 'personId' in only ? only.personId : null;
  const organisation = only && 'organisationId' in only ? only.organisationId : null;
  const { rows } = await client.query<HandlerCandidate>({
    name: 'possible-handlers',
    text: `
      (SELECT DISTINCT ON (depth, open_count, person.id) person.id AS "personId", NULL::uuid AS "organisationId",
          person.display_name AS "displayName", handler.role, area.name AS "areaName", load.open_count AS "openCount",
          coalesce(array_position($1::text[], handler.area_code), 0) AS depth, load.open_count
        FROM role_grants handler
        JOIN people person ON person.id = handler.person_id AND person.erased_at IS NULL
        LEFT JOIN areas area ON area.code = handler.area_code AND area.valid_to IS NULL
        CROSS JOIN LATERAL (SELECT ${openCountOf('person.id')} AS open_count) load
        WHERE handler.role IN ('worker', 'leader') AND ${grantIsActive('handler')}
          AND (handler.area_code = ANY($1) OR starts_with(handler.area_code, $2))
          AND $4::uuid IS NULL AND ($3::uuid IS NULL OR person.id = $3)
        ORDER BY depth DESC, open_count, person.id, handler.role DESC LIMIT ${offered})
      UNION ALL
      (SELECT NULL, organisation.id, organisation.name, organisation.kind, NULL,
          (SELECT count(*)::int FROM assignments held JOIN reports open ON open.id = held.report_id
            WHERE held.organisation_id = organisation.id AND held.ended_at IS NULL AND open.status IN ('dispatched', 'accepted')),
          0, 0
        FROM organisations organisation
        WHERE $3::uuid IS NULL AND ($4::uuid IS NULL OR organisation.id = $4)
          AND EXISTS (SELECT FROM role_grants member WHERE member.organisation_id = organisation.id AND ${grantIsActive('member')})
        ORDER BY organisation.name LIMIT ${offered})`,
    values: [areaCodes, within, person, organisation],
  });
  return rows.map(({ personId, organisationId, displayName, role, areaName, openCount }) => ({
    ...(personId ? { personId } : {}),
    ...(organisationId ? { organisationId } : {}),
    displayName,
    role,
    ...(areaName ? { areaName } : {}),
    openCount,
  }));
}

/** A possible handler as an assignment names him. */
export function assigneeOf({
  personId,
  organisationId,
  displayName,
  role,
}: HandlerCandidate): Assignee | undefined {
  if (personId !== undefined) return { personId, displayName, role };
  return organisationId === undefined ? undefined : { organisationId, displayName, role };
}

/** Codes name their place by leading digits; the rest of the twelve is filled with zeros by threes, or by twos above. */
function prefixOf(code: string): string {
  return code.replace(/(000){1,2}$/, '').replace(/(00)+$/, '');
}
