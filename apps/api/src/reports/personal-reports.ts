import type { PoolClient } from 'pg';
import { erasedName, type PersonalStore } from '../people';
import { Refusal } from '../platform/errors';

/** What somebody reported, followed, was given, or was told of: every report in whose history he may stand. */
const concerned = `(SELECT report.id FROM reports report WHERE report.reporter_id = $1
  UNION SELECT report.merged_into FROM reports report WHERE report.reporter_id = $1
  UNION SELECT follower.report_id FROM followers follower WHERE follower.person_id = $1
  UNION SELECT part.report_id FROM assignments part WHERE part.person_id = $1
  UNION SELECT part.report_id FROM assignments part WHERE part.claimed_by = $1
  UNION SELECT message.report_id FROM messages message WHERE message.person_id = $1)`;

/** Reports stay, without who reported or handled them. */
export const personalReports: PersonalStore = {
  sections: [
    {
      name: 'reports',
      row: "to_jsonb(report) - 'position' - 'public_position' - 'resolved_by'",
      from: 'reports report WHERE report.reporter_id = $1',
      key: { of: 'report.id', type: 'uuid' },
    },
    {
      name: 'deeds',
      // What else the entry knows may be about others, such as who was considered for a report.
      row: "to_jsonb(entry) - 'facts' || jsonb_strip_nulls(jsonb_build_object('place', entry.facts->'place'))",
      from: `history entry WHERE entry.actor_id = $1 AND entry.report_id IN ${concerned}`,
      key: { of: "(entry.report_id || ' ' || lpad(entry.sequence::text, 9, '0'))", type: 'text' },
    },
    {
      name: 'tasks',
      row: "to_jsonb(part) - 'assigned_by' - 'why'",
      from: 'assignments part WHERE (part.person_id = $1 OR part.claimed_by = $1)',
      key: { of: 'part.id', type: 'uuid' },
    },
    {
      name: 'requests',
      row: "to_jsonb(request) - 'approvals'",
      from: `requests request WHERE request.asked_by = $1 AND request.report_id IN ${concerned}`,
      key: { of: 'request.id', type: 'uuid' },
    },
    {
      name: 'follows',
      row: 'to_jsonb(follower)',
      from: 'followers follower WHERE follower.person_id = $1',
      key: { of: 'follower.report_id', type: 'uuid' },
    },
    {
      name: 'ratings',
      row: 'to_jsonb(rating)',
      from: `ratings rating WHERE rating.person_id = $1 AND rating.report_id IN ${concerned}`,
      key: { of: 'rating.report_id', type: 'uuid' },
    },
  ],
  mayGo: refuseBusy,
  erase: async (client, personId) => {
    // What others were told of him bears his name.
    await client.query(
      `UPDATE messages told SET title = replace(told.title, person.display_name, $2),
          body = replace(told.body, person.display_name, $2)
        FROM people person WHERE person.id = $1 AND told.report_id IN ${concerned}
          AND strpos(told.title || told.body, person.display_name) > 0`,
      [personId, erasedName],
    );
    // Somebody else's name, which only he gave.
    await client.query(
      'UPDATE reports SET on_behalf_of = NULL WHERE reporter_id = $1 AND on_behalf_of IS NOT NULL',
      [personId],
    );
    await client.query(
      'UPDATE followers SET unfollowed_at = now() WHERE person_id = $1 AND unfollowed_at IS NULL',
      [personId],
    );
  },
};

/**
 * No report is nobody's: what somebody has in hand is handed over before he goes. What he has fixed he need not wait
 * for: rework is never left with who is not there.
 */
async function refuseBusy(client: Pick<PoolClient, 'query'>, personId: string): Promise<void> {
  const { rows } = await client.query<{ number: string }>(
    `SELECT DISTINCT report.number FROM assignments part JOIN reports report ON report.id = part.report_id
      WHERE (part.person_id = $1 OR part.claimed_by = $1) AND part.ended_at IS NULL
        AND report.status IN ('submitted', 'dispatched', 'accepted', 'suspended') ORDER BY report.number LIMIT 100`,
    [personId],
  );
  if (rows.length === 0) return;
  const numbers = rows.map(({ number }) => number).join(', ');
  throw new Refusal('TASKS_IN_HAND', {
    detail: `You still have ${rows.length} in hand: ${numbers}. Hand them over or finish them, then erase the account.`,
  });
}
