/**
 * A lateral source for a larger statement about `r` of reports: the history entry with which it last came to the desk.
 * A co-handler's return leaves the lead handler where he is.
 */
export const arrivedAtDesk = `CROSS JOIN LATERAL (
    SELECT entry.sequence, entry.event, entry.actor_id, entry.at, entry.reason, entry.facts
    FROM history entry WHERE entry.report_id = r.id
      AND (entry.event IN ('submit', 'contest') OR (entry.event = 'return' AND entry.actor_role <> 'co-handler'))
    ORDER BY entry.sequence DESC LIMIT 1) arrived`;

/**
 * Nobody was found for it, so it goes to whoever can take it. What a handler gave back, or a reporter insists on, a
 * person has to look at; and what lies on the desk of the common superior, after two transfers, he decides.
 */
export const waitsForAnybody = `(arrived.event = 'submit'
  OR (arrived.event = 'return' AND arrived.actor_id IS NULL AND NOT arrived.facts ? 'deskAreaCodes'))`;
