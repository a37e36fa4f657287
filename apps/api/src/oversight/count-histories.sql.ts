import { endedStatuses, openStatuses } from './statuses';

/** What the lines of a sheet are told apart by: an expression over `reports r`. */
export const lineKeys = {
  none: () => '$3::text',
  category: () => 'r.category_code',
  /** The next code of the authority path; the area's own where the report lies in none of those below. */
  child: (depth: number) => `coalesce(r.area_codes[${depth + 1}], $3::text)`,
} as const;

/**
 * Counts the reports submitted in [$1, $2) that lie in area $3, by their histories. `$4` is how many milliseconds a
 * fix waits for its reporter's word. Status, times and counters of the report itself are not read; of its row only
 * where and what it is, and the deadline for resolving, which the histories yield as well (`clocks:audit`).
 * Both halves of the condition on areas are there for their partial indexes.
 */
export function countHistories(key: string): string {
  return `
WITH told AS (
  SELECT ${key} AS key, r.resolve_by,
    max(h.sequence) FILTER (WHERE h.event IN ('decline', 'withdraw') OR (h.event = 'merge' AND h.facts ? 'into')) AS unfiled,
    max(h.sequence) FILTER (WHERE h.event IN ('contest', 'unmerge')) AS refiled,
    max(h.sequence) FILTER (WHERE h.event = 'resolve') AS fixed,
    max(h.at) FILTER (WHERE h.event = 'resolve') AS fixed_at,
    max(h.sequence) FILTER (WHERE h.event = 'reopen' OR (h.event = 'verify' AND h.facts->>'outcome' = 'failed')
      OR (h.event = 'contest' AND h.facts->>'from' IS DISTINCT FROM 'declined')) AS doubted,
    max(h.sequence) FILTER (WHERE h.event = 'close' OR (h.event = 'confirm' AND h.facts->>'waitsFor' IS NULL)
      OR (h.event = 'verify' AND h.facts->>'closes' = 'true')) AS closed,
    max(h.sequence) FILTER (WHERE h.event = 'reopen') AS reopened,
    max(h.sequence) FILTER (WHERE h.event = 'suspend' OR (${granted('suspend')})) AS suspended,
    max(h.sequence) FILTER (WHERE h.event = 'resume') AS resumed,
    coalesce(bool_or(h.event = 'accept'), false) AS accepted,
    coalesce(bool_or(h.event = 'return' AND h.actor_role <> 'co-handler'), false) AS returned,
    count(*) FILTER (WHERE h.event IN ('dispatch', 'transfer') OR (${granted('transfer')})
      OR (h.event = 'assign' AND h.facts->>'as' IS DISTINCT FROM 'co')) AS given
  FROM reports r JOIN history h ON h.report_id = r.id
  WHERE r.created_at >= $1 AND r.created_at < $2
    AND ((r.status IN (${openStatuses}) AND r.area_codes @> ARRAY[$3::text])
      OR (r.status IN (${endedStatuses}) AND r.area_codes @> ARRAY[$3::text]))
  GROUP BY r.id
), judged AS (
  SELECT key, fixed, doubted, fixed_at, accepted, returned, given,
    unfiled IS NULL OR coalesce(refiled > unfiled, false) AS is_filed,
    coalesce(fixed > coalesce(doubted, 0), false) AS is_handled,
    coalesce(closed > coalesce(reopened, 0), false) AS is_closed,
    coalesce(suspended > coalesce(resumed, 0), false) AS is_suspended,
    coalesce(now() > resolve_by, false) AS is_over,
    coalesce(now() > fixed_at + $4::float8 * interval '1 millisecond', false) AS is_silence_over,
    coalesce(fixed_at > resolve_by, false) AS is_late
  FROM told
)
SELECT key, count(*)::int AS reported,
  count(*) FILTER (WHERE is_filed)::int AS filed,
  count(*) FILTER (WHERE is_filed AND is_suspended)::int AS suspended,
  count(*) FILTER (WHERE is_filed AND is_handled)::int AS handled,
  count(*) FILTER (WHERE is_filed AND (is_handled OR (is_over AND NOT is_suspended)))::int AS "dueToHandle",
  count(*) FILTER (WHERE is_filed AND is_closed)::int AS closed,
  count(*) FILTER (WHERE is_filed AND (is_closed
    OR (is_over AND NOT is_suspended AND (NOT is_handled OR is_silence_over))))::int AS "dueToClose",
  count(*) FILTER (WHERE is_filed AND is_closed AND NOT is_late)::int AS "closedInTime",
  count(*) FILTER (WHERE is_filed AND fixed IS NOT NULL)::int AS fixed,
  count(*) FILTER (WHERE is_filed AND doubted IS NOT NULL)::int AS reworked,
  count(*) FILTER (WHERE is_filed AND (accepted OR returned OR given > 1))::int AS "judgedDispatches",
  count(*) FILTER (WHERE is_filed AND accepted AND NOT returned AND given = 1)::int AS "accurateDispatches"
FROM judged GROUP BY key`;
}

/** What was asked for is done when the last approval that it needs is given. */
function granted(kind: 'suspend' | 'transfer'): string {
  return `h.event = 'approve' AND h.facts->>'kind' = '${kind}' AND h.facts->>'takesEffect' = 'true'`;
}
