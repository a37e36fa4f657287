import type { PoolClient } from 'pg';

/** What the database calls now: the time by which everything is judged. */
export async function databaseTime(client: Pick<PoolClient, 'query'>): Promise<Date> {
  const { rows } = await client.query<{ now: Date }>('SELECT now() AS now');
  const [row] = rows;
  if (!row) throw new Error('the database told no time');
  return row.now;
}
