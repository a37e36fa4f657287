import type { PoolClient } from 'pg';
import { grantIsActive } from '../people';

/** The leaders of the deepest area of an authority path that has any. */
export async function leadersOf(
  client: Pick<PoolClient, 'query'>,
  areaCodes: readonly string[],
): Promise<string[]> {
  if (areaCodes.length === 0) return [];
  const { rows } = await client.query<{ personIds: string[] }>({
    name: 'leaders-of',
    text: `SELECT array_agg(DISTINCT leader.person_id) AS "personIds", array_position($1::text[], leader.area_code) AS depth
      FROM role_grants leader JOIN people person ON person.id = leader.person_id AND person.erased_at IS NULL
      WHERE leader.role = 'leader' AND leader.area_code = ANY($1) AND ${grantIsActive('leader')}
      GROUP BY depth ORDER BY depth DESC LIMIT 1`,
    values: [areaCodes],
  });
  return rows[0]?.personIds ?? [];
}
