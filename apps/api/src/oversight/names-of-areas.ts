import type { PoolClient } from 'pg';

type Names = Map<string, string>;

/** The areas one level below on the map of today, by the authority path: a managed street is its manager's. */
export async function childrenOf(client: PoolClient, code: string): Promise<Names> {
  const { rows } = await client.query<{ code: string; name: string }>(
    `SELECT code, name FROM areas WHERE valid_to IS NULL AND coalesce(managing_district_code, parent_code) = $1`,
    [code],
  );
  return byCode(rows);
}

/** The communities of an area on the map of today, itself among them if it is one. */
export async function communitiesIn(client: PoolClient, code: string): Promise<Names> {
  const { rows } = await client.query<{ code: string; name: string }>(
    `WITH RECURSIVE below AS (
      SELECT code, name, kind FROM areas WHERE valid_to IS NULL AND code = $1
      UNION SELECT area.code, area.name, area.kind FROM areas area
        JOIN below ON coalesce(area.managing_district_code, area.parent_code) = below.code
        WHERE area.valid_to IS NULL AND area.kind NOT IN ('grid', 'micro-grid')
    ) SELECT code, name FROM below WHERE kind = 'community'`,
    [code],
  );
  return byCode(rows);
}

/** Also of areas that are no longer on the map: reports stay where they were. */
export async function namesOf(client: PoolClient, codes: readonly string[]): Promise<Names> {
  const { rows } = await client.query<{ code: string; name: string }>(
    'SELECT DISTINCT ON (code) code, name FROM areas WHERE code = ANY($1) ORDER BY code, valid_from DESC',
    [codes],
  );
  return byCode(rows);
}

function byCode(rows: readonly { code: string; name: string }[]): Names {
  return new Map(rows.map(({ code, name }) => [code, name]));
}
