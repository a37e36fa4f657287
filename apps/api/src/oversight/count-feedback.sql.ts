import { endedStatuses, openStatuses } from './statuses';

/** In an authority path the city comes first: city, district, street, community, grid. */
export const communityDepth = 4;

/**
 * Counts the fixes of the reports submitted in [$1, $2) that lie in area $3, by community, and what was said of each.
 * Fixes are counted by the histories; the first of a report is its round 0. What lies in no community has the key ''.
 */
export const countFeedback = `
WITH fix AS (
  SELECT r.id, coalesce(r.area_codes[${communityDepth}], '') AS key,
    row_number() OVER (PARTITION BY r.id ORDER BY h.sequence) - 1 AS round
  FROM reports r JOIN history h ON h.report_id = r.id AND h.event = 'resolve'
  WHERE r.created_at >= $1 AND r.created_at < $2
    AND ((r.status IN (${openStatuses}) AND r.area_codes @> ARRAY[$3::text])
      OR (r.status IN (${endedStatuses}) AND r.area_codes @> ARRAY[$3::text]))
), said AS (
  SELECT fix.key, count(answer.person_id) > 0 AS is_answered,
    count(*) FILTER (WHERE answer.answer = 'fixed') AS fixed,
    count(*) FILTER (WHERE answer.answer = 'so-so') AS so_so,
    count(*) FILTER (WHERE answer.answer = 'not-fixed') AS not_fixed
  FROM fix LEFT JOIN feedback_answers answer ON answer.report_id = fix.id AND answer.round = fix.round
  GROUP BY fix.key, fix.id, fix.round
)
SELECT key, count(*)::int AS fixes, count(*) FILTER (WHERE is_answered)::int AS answered,
  sum(fixed)::int AS fixed, sum(so_so)::int AS "soSo", sum(not_fixed)::int AS "notFixed"
FROM said GROUP BY key`;
