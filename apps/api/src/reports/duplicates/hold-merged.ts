import type { PoolClient } from 'pg';
import type { Hold } from '../move-report';

/** Any number that no other advisory lock of this database has. */
const mergesOneByOne = 7_301_174;

/**
 * Holds everything that a merge or its undoing touches. They are rare, so they go one by one: then what hangs together
 * cannot change between looking and holding. Against all other actions the order of the ids protects.
 */
export const holdMerged: Hold = async (client, { reportId, body }) => {
  await client.query('SELECT pg_advisory_xact_lock($1)', [mergesOneByOne]);
  const ids = await hangingTogether(client, [reportId, ...(body.into === undefined ? [] : [body.into])]);
  await client.query({
    name: 'hold-reports',
    text: 'SELECT FROM reports WHERE id = ANY($1::uuid[]) ORDER BY id FOR NO KEY UPDATE',
    values: [ids],
  });
};

/** These reports, what they were merged into, and what was merged into any of them. */
async function hangingTogether(client: PoolClient, ids: readonly string[]): Promise<string[]> {
  const { rows } = await client.query<{ ids: string[] }>({
    name: 'merged-together',
    text: `WITH named AS (SELECT id, merged_into FROM reports WHERE id = ANY($1::uuid[])),
        heads AS (SELECT id FROM named UNION SELECT merged_into FROM named WHERE merged_into IS NOT NULL)
      SELECT ARRAY(SELECT id FROM heads
        UNION SELECT twin.id FROM heads JOIN reports twin ON twin.merged_into = heads.id) AS ids`,
    values: [ids],
  });
  return rows[0]?.ids ?? [];
}
