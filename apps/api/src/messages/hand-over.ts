import type { PoolClient } from 'pg';

/** What was said to a staff record before its owner first signed in was said to him. */
export async function handOverMessages(
  client: PoolClient,
  people: { from: string; to: string },
): Promise<void> {
  await client.query(
    `UPDATE messages SET person_id = $2 WHERE person_id = $1 AND NOT EXISTS (SELECT FROM messages his
      WHERE his.person_id = $2 AND (his.about_key = messages.about_key OR
        (his.report_id = messages.report_id AND his.sequence = messages.sequence AND his.kind = messages.kind)))`,
    [people.from, people.to],
  );
}
