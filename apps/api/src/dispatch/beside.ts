import type { PoolClient } from 'pg';
import { grantIsActive } from '../people';

/** Who looks after these areas, beside which something happened: their grid workers and leaders. */
export async function workersBeside(
  client: Pick<PoolClient, 'query'>,
  neighbourCodes: readonly string[],
): Promise<string[]> {
  if (neighbourCodes.length === 0) return [];
  const { rows } = await client.query<{ personId: string }>({
    name: 'workers-beside',
    text: `SELECT DISTINCT beside.person_id AS "personId"
      FROM role_grants beside JOIN people person ON person.id = beside.person_id AND person.erased_at IS NULL
      WHERE beside.role = ANY('{worker,leader}'::text[]) AND beside.area_code = ANY($1) AND ${grantIsActive('beside')}
      ORDER BY 1`,
    values: [neighbourCodes],
  });
  return rows.map(({ personId }) => personId);
}
