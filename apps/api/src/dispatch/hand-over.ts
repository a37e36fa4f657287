import type { PoolClient } from 'pg';

/** Work that was given to a staff record before its owner first signed in is his. */
export async function handOverAssignments(
  client: PoolClient,
  people: { from: string; to: string },
): Promise<void> {
  await client.query('UPDATE assignments SET person_id = $2 WHERE person_id = $1', [people.from, people.to]);
}
