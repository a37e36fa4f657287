import type { HandlerCandidate } from '@weilinli/contracts';
import { distanceMetres, type Position, seenFor } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { grantIsActive } from '../people';
import { hasMember, openCountOf, openCountOfOrganisation } from './candidates';
import { isOnDuty, isOnLeave } from './duty/on-duty.sql';

export interface HandlerQuestion {
  /** The authority path of the report's place, root first. */
  areaCodes: readonly string[];
  /** WGS-84. */
  place: Position;
}

/** How many are offered: a desk chooses among the nearest, not among thousands. */
const offered = 100;
/** Where in the authority path the street stands: city, district, street. */
const streetDepth = 3;

/**
 * Whom a leader or dispatcher may give a report to: grid workers and leaders of its street, and every organisation
 * that somebody works for. Who is there comes first, then the nearest area, then the least loaded.
 */
export async function possibleHandlers(
  client: Pick<PoolClient, 'query'>,
  { areaCodes, place }: HandlerQuestion,
): Promise<HandlerCandidate[]> {
  const within = prefixOf(areaCodes[streetDepth - 1] ?? areaCodes.at(-1) ?? '');
  const { rows } = await client.query<HandlerRow>({
    name: 'possible-handlers',
    text: `
      (SELECT person.id AS "personId", NULL::uuid AS "organisationId", person.display_name AS "displayName", handler.role,
          area.name AS "areaName", load.open_count AS "openCount", load.on_duty AS "onDuty",
          ${isOnLeave('person.id')} AS "onLeave",
          (SELECT json_build_object('loadLimit', load_limit, 'longitude', last_longitude, 'latitude', last_latitude,
              'isRecent', last_seen_at > now() - interval '${seenFor} milliseconds')
            FROM worker_settings settings WHERE settings.person_id = person.id) AS settings,
          coalesce(array_position($1::text[], handler.area_code), 0) AS depth
        FROM role_grants handler
        JOIN people person ON person.id = handler.person_id AND person.erased_at IS NULL
        LEFT JOIN areas area ON area.code = handler.area_code AND area.valid_to IS NULL
        CROSS JOIN LATERAL (SELECT ${openCountOf('person.id')} AS open_count, ${isOnDuty('person.id')} AS on_duty) load
        WHERE handler.role IN ('worker', 'leader') AND ${grantIsActive('handler')}
          AND (handler.area_code = ANY($1) OR (handler.area_code ~>=~ $2 AND handler.area_code ~<~ $3))
        ORDER BY load.on_duty DESC, depth DESC, load.open_count, person.id, handler.role DESC LIMIT ${offered})
      UNION ALL
      (SELECT NULL, organisation.id, organisation.name, organisation.kind, NULL,
          ${openCountOfOrganisation('organisation.id')}, ${hasMember(isOnDuty('member.person_id'))}, false, NULL, 0
        FROM organisations organisation
        WHERE ${hasMember('true')}
        ORDER BY organisation.name LIMIT ${offered})`,
    values: [areaCodes, within, after(within)],
  });
  return eachOnce(rows).map((row) => presentHandler(row, place));
}

export interface HandlerRow {
  personId: string | null;
  organisationId: string | null;
  displayName: string;
  role: string;
  areaName: string | null;
  openCount: number;
  onDuty: boolean;
  onLeave: boolean;
  settings: {
    loadLimit: number | null;
    longitude: number | null;
    latitude: number | null;
    isRecent: boolean | null;
  } | null;
}

/** Who has the grid and its community stands twice in the list; his nearest area counts. */
export function eachOnce(rows: readonly HandlerRow[]): HandlerRow[] {
  const seen = new Set<string | null>();
  return rows.filter(({ personId }) => personId === null || (!seen.has(personId) && seen.add(personId)));
}

export function presentHandler(row: HandlerRow, place: Position): HandlerCandidate {
  const { personId, organisationId, displayName, role, areaName, openCount, onDuty, onLeave } = row;
  const { loadLimit = null, longitude = null, latitude = null, isRecent = null } = row.settings ?? {};
  const isSeen = isRecent === true && longitude !== null && latitude !== null;
  return {
    ...(personId ? { personId } : {}),
    ...(organisationId ? { organisationId } : {}),
    displayName,
    role,
    ...(areaName ? { areaName } : {}),
    openCount,
    onDuty,
    onLeave,
    ...(loadLimit === null ? {} : { loadLimit }),
    ...(isSeen ? { distance: Math.round(distanceMetres(place, { longitude, latitude })) } : {}),
  };
}

/** Codes name their place by leading digits; the rest of the twelve is filled with zeros by threes, or by twos above. */
function prefixOf(code: string): string {
  return code.replace(/(000){1,2}$/, '').replace(/(00)+$/, '');
}

/** The first text behind all that begin so. */
function after(prefix: string): string {
  const last = prefix.charCodeAt(prefix.length - 1);
  return prefix === '' ? '' : prefix.slice(0, -1) + String.fromCharCode(last + 1);
}
