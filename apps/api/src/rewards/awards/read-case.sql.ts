import { versionAt } from '../../platform/versions';
import { pointRulesTable } from '../rules';

const dayOf = (instant: string) => `date_trunc('day', ${instant}, 'Asia/Shanghai')`;
const monthOf = (instant: string) => `date_trunc('month', ${instant}, 'Asia/Shanghai')`;

/** The smallest id that a row made at the instant can have: ids are UUIDv7. A day's grace, as clocks are not the same. */
const idFrom = (instant: string) =>
  `rpad(lpad(to_hex((extract(epoch FROM ${instant} - interval '1 day') * 1000)::bigint), 12, '0'), 32, '0')::uuid`;

/**
 * Which one it is of what he resolved on the day on which he first resolved it: histories are only ever added to, so it
 * stays as it is, whatever is opened again.
 */
const rankOfHandling = `(SELECT count(DISTINCT own.report_id) FROM history own
    WHERE own.event = 'resolve' AND own.actor_id = root.resolved_by AND own.at >= ${dayOf('root.first_resolved_at')}
      AND (own.at, own.report_id) <= (root.first_resolved_at, root.id)
      AND NOT EXISTS (SELECT FROM history before WHERE before.report_id = own.report_id AND before.event = 'resolve'
        AND before.actor_id = own.actor_id AND before.at < ${dayOf('root.first_resolved_at')}))`;

/**
 * Everything that decides what a report (`$1`) and what it was merged with is worth to whom, and what the ledger holds
 * for it by now, as of one moment: so what is posted by it is never posted twice. Of each award the ledger's last step
 * counts. Ranks count a person's own submissions, whatever became of them: so they stay as they are.
 */
export const caseById = `
WITH root AS (
  SELECT root.id, root.status, root.resolved_by, root.resolved_at, (SELECT min(entry.at) FROM history entry
    WHERE entry.report_id = root.id AND entry.event = 'resolve' AND entry.actor_id = root.resolved_by) AS first_resolved_at
  FROM reports asked JOIN reports root ON root.id = coalesce(asked.merged_into, asked.id) WHERE asked.id = $1
), member AS (
  SELECT report.id, report.reporter_id, report.created_at, report.severity, report.category_code, report.position,
    report.latitude, ${versionAt(pointRulesTable, 'report.created_at')} AS rules_version
  FROM reports report
  WHERE report.id = ANY((SELECT array_agg(root.id) FROM root) || ARRAY(SELECT twin.id FROM root JOIN reports twin ON twin.merged_into = root.id))
)
SELECT root.id AS "rootId", root.status,
  EXISTS (SELECT FROM assignments given WHERE given.report_id = root.id AND given.kind = 'lead') AS dispatched,
  CASE WHEN root.status = 'declined' THEN (SELECT entry.reason FROM history entry
    WHERE entry.report_id = root.id AND entry.event = 'decline' ORDER BY entry.sequence DESC LIMIT 1) END AS reason,
  (SELECT json_agg(json_build_object('id', member.id, 'reporterId', member.reporter_id, 'submittedAt', member.created_at,
      'severity', member.severity, 'rulesVersion', member.rules_version,
      'rankOfDay', rank.of_day, 'rankOfPlace', rank.of_place, 'rankOfMonth', rank.of_month))
    FROM member JOIN point_rules rules ON rules.version = member.rules_version, LATERAL (
      SELECT count(*) AS of_month, count(*) FILTER (WHERE own.created_at >= ${dayOf('member.created_at')}) AS of_day,
        count(*) FILTER (WHERE own.created_at >= ${dayOf('member.created_at')} AND own.category_code = member.category_code
          -- Mercator metres are longer than those on the ground
          AND (own.position <-> member.position) * cos(radians(member.latitude)) <= (rules.body->>'samePlaceMetres')::float) AS of_place
      FROM reports own WHERE own.reporter_id = member.reporter_id AND own.id >= ${idFrom(monthOf('member.created_at'))}
        AND own.created_at >= ${monthOf('member.created_at')} AND (own.created_at, own.id) <= (member.created_at, member.id)
    ) rank) AS reports,
  (SELECT coalesce(json_agg(json_build_object('reportId', follow.report_id, 'personId', follow.person_id,
      'followedAt', follow.first_followed_at, 'rankOfDay', rank.of_day, 'rankOfMonth', rank.of_month)), '[]')
    FROM member JOIN followers follow ON follow.report_id = member.id, LATERAL (
      SELECT count(*) AS of_month, count(*) FILTER (WHERE own.first_followed_at >= ${dayOf('follow.first_followed_at')}) AS of_day
      FROM followers own WHERE own.person_id = follow.person_id
        AND own.first_followed_at >= ${monthOf('follow.first_followed_at')}
        AND (own.first_followed_at, own.report_id) <= (follow.first_followed_at, follow.report_id)
    ) rank) AS followers,
  (SELECT coalesce(json_agg(json_build_object('reportId', said.report_id, 'personId', said.person_id)
      ORDER BY said.answered_at, said.report_id), '[]')
    FROM member JOIN feedback_answers said ON said.report_id = member.id) AS answers,
  -- He resolved it under a role that he had been offered for a time.
  CASE WHEN root.status = 'closed' AND EXISTS (SELECT FROM role_offers offer JOIN role_grants part_time ON part_time.id = offer.grant_id
      JOIN assignments lead ON lead.report_id = root.id AND lead.kind = 'lead' AND lead.person_id = root.resolved_by
      WHERE part_time.person_id = root.resolved_by AND part_time.valid_from <= root.resolved_at
        AND (part_time.valid_to IS NULL OR part_time.valid_to > root.resolved_at)
        AND coalesce(lead.area_code, offer.area_code) = offer.area_code)
    THEN json_build_object('personId', root.resolved_by, 'rankOfDay', ${rankOfHandling}) END AS "partTimeHandler",
  (SELECT coalesce(json_agg(json_build_object('reportId', ruling.report_id, 'personId', ruling.person_id,
      'verdict', ruling.verdict, 'reason', ruling.reason) ORDER BY ruling.at, ruling.id), '[]')
    FROM member JOIN award_rulings ruling ON ruling.report_id = member.id) AS rulings,
  (SELECT coalesce(json_agg(held.holding), '[]') FROM (
    SELECT DISTINCT ON (moved.report_id, moved.person_id, moved.kind) json_build_object('reportId', moved.report_id,
        'personId', moved.person_id, 'kind', moved.kind, 'step', moved.step, 'holding', moved.facts->'to') AS holding
      FROM member JOIN ledger_transactions moved ON moved.report_id = member.id
      WHERE moved.step IS NOT NULL
      ORDER BY moved.report_id, moved.person_id, moved.kind, moved.step DESC) held) AS holdings
FROM root`;
