import type { PoolClient } from 'pg';
import { grantIsActive } from '../people';

/**
 * All desks above a report without a handler, the nearest first: who deals at each, without those of the ones before.
 */
export async function deskLevels(
  client: Pick<PoolClient, 'query'>,
  areaCodes: readonly string[],
): Promise<string[][]> {
  const { rows } = await client.query<{ personIds: string[] }>({
    name: 'dispatch-desks',
    text: `SELECT array_agg("personId" ORDER BY "personId") AS "personIds" FROM (
        SELECT desk.person_id AS "personId", max(coalesce(array_position($1::text[], desk.area_code), 0)) AS depth
        FROM role_grants desk JOIN people person ON person.id = desk.person_id AND person.erased_at IS NULL
        WHERE ((desk.role = 'dispatcher' AND desk.area_code = ANY($1)) OR desk.role = 'admin') AND ${grantIsActive('desk')}
        GROUP BY desk.person_id) dealing
      GROUP BY depth ORDER BY depth DESC`,
    values: [areaCodes],
  });
  return rows.map(({ personIds }) => personIds);
}

/**
 * Whose desk a report without a handler rings on: the dispatchers of the deepest area of its path that has any, and
 * where the whole path has none, the administrators. No report is ever nobody's.
 */
export async function deskOf(
  client: Pick<PoolClient, 'query'>,
  areaCodes: readonly string[],
): Promise<string[]> {
  const { rows } = await client.query<{ personIds: string[] }>({
    name: 'dispatch-desk',
    text: `SELECT array_agg(DISTINCT desk.person_id) AS "personIds", coalesce(array_position($1::text[], desk.area_code), 0) AS depth
      FROM role_grants desk JOIN people person ON person.id = desk.person_id AND person.erased_at IS NULL
      WHERE ((desk.role = 'dispatcher' AND desk.area_code = ANY($1)) OR desk.role = 'admin') AND ${grantIsActive('desk')}
      GROUP BY depth ORDER BY depth DESC LIMIT 1`,
    values: [areaCodes],
  });
  return rows[0]?.personIds ?? [];
}
