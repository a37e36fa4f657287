import type { HandlerCandidate } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { grantIsActive } from '../people';
import { hasMember, openCountOf, openCountOfOrganisation } from './candidates';
import { isOnDuty, isOnLeave } from './duty/on-duty.sql';
import { eachOnce, type HandlerQuestion, type HandlerRow, presentHandler } from './possible-handlers';

export interface HandlerSearch extends HandlerQuestion {
  /** A part of the name of a person, of his area, or of an organisation. */
  search: string;
  /** Whether somebody of this area may have it; null stands for the whole city. */
  reaches: (areaCode: string | null) => boolean;
}

/** Who searches names whom he means: the nearest of those are enough. */
const found = 50;

/** The same as `possibleHandlers`, anywhere in the city, for who knows a name. What they have in hand is counted of the found ones alone. */
export async function searchHandlers(
  client: Pick<PoolClient, 'query'>,
  { areaCodes, place, search, reaches }: HandlerSearch,
): Promise<HandlerCandidate[]> {
  const { rows } = await client.query<HandlerRow & { areaCode: string | null }>({
    name: 'search-handlers',
    text: `
      (SELECT named.id AS "personId", NULL::uuid AS "organisationId", named.display_name AS "displayName", named.role,
          named.area_code AS "areaCode", named.area_name AS "areaName", ${openCountOf('named.id')} AS "openCount",
          ${isOnDuty('named.id')} AS "onDuty", ${isOnLeave('named.id')} AS "onLeave",
          (SELECT json_build_object('loadLimit', load_limit, 'longitude', last_longitude, 'latitude', last_latitude,
              'isRecent', last_seen_at > now() - interval '30 minutes')
            FROM worker_settings settings WHERE settings.person_id = named.id) AS settings
        FROM (SELECT person.id, person.display_name, handler.role, handler.area_code, area.name AS area_name
          FROM role_grants handler
          JOIN people person ON person.id = handler.person_id AND person.erased_at IS NULL
          LEFT JOIN areas area ON area.code = handler.area_code AND area.valid_to IS NULL
          WHERE handler.role IN ('worker', 'leader') AND handler.organisation_id IS NULL AND ${grantIsActive('handler')}
            AND (position($2 IN person.display_name) > 0 OR position($2 IN area.name) > 0)
          ORDER BY left(handler.area_code, 9) = left($1, 9) DESC, left(handler.area_code, 6) = left($1, 6) DESC, person.id
          LIMIT ${found}) named)
      UNION ALL
      (SELECT NULL, organisation.id, organisation.name, organisation.kind, NULL, NULL,
          ${openCountOfOrganisation('organisation.id')}, ${hasMember(isOnDuty('member.person_id'))}, false, NULL
        FROM organisations organisation
        WHERE position($2 IN organisation.name) > 0 AND ${hasMember('true')}
        ORDER BY organisation.name LIMIT ${found})`,
    values: [areaCodes.at(-1) ?? '', search],
  });
  const allowed = rows.filter(({ organisationId, areaCode }) => organisationId !== null || reaches(areaCode));
  return eachOnce(allowed).map((row) => presentHandler(row, place));
}
