import type { Effect } from '../move-report';

/** "The same one": he helps by saying so, and is told how it goes. Only the first time is counted. */
export const follow: Effect = async ({ client, row, actor, now }) => {
  const { rows } = await client.query<{ first: boolean }>({
    name: 'follow',
    text: `INSERT INTO followers (report_id, person_id, followed_at, first_followed_at) VALUES ($1, $2, $3, $3)
      ON CONFLICT (report_id, person_id) DO UPDATE SET followed_at = excluded.followed_at, unfollowed_at = NULL
      RETURNING xmax = 0 AS first`,
    values: [row.id, actor.id, now],
  });
  return rows[0]?.first ? { facts: { helps: true } } : {};
};

/** Also of what was merged into it: whoever followed that has followed this since. */
export const unfollow: Effect = async ({ client, row, actor, now }) => {
  await client.query({
    name: 'unfollow',
    text: `UPDATE followers SET unfollowed_at = $3 WHERE person_id = $2 AND unfollowed_at IS NULL
      AND report_id = ANY($1::uuid || ARRAY(SELECT twin.id FROM reports twin WHERE twin.merged_into = $1))`,
    values: [row.id, actor.id, now],
  });
  return {};
};
