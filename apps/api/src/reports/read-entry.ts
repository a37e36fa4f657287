import type { HistoryEvent } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { readReport } from './read-report';
import type { ReportRow } from './report-row';

/** One entry of a report's history, with those it concerned at that moment. */
export interface HistoryMoment {
  report: ReportRow;
  event: HistoryEvent;
  actorId: string | null;
  actorName: string | null;
  /** As what he did it. */
  actorRole: string;
  at: Date;
  note: string | null;
  reason: string | null;
  facts: Record<string, unknown>;
  /** Who had it when this happened, after it happened: of an organisation the member who had claimed it, else all. */
  handlerIds: string[];
  handlerName: string | null;
  /** Who was asked by this to help: members, where it was an organisation. */
  coHandlerIds: string[];
  /** Who helped when this happened: members, where it was an organisation. */
  helperIds: string[];
  /** From whom this took it, as its handler or one who helped: members, where nobody of an organisation had claimed it. */
  previousIds: string[];
  /** Who had reported the same until then, besides the reporter. */
  coReporterIds: string[];
  /** Who followed it then, or what had been merged into it. */
  followerIds: string[];
}

/** Reads an entry for those who react to it. The same entry reads the same whenever the reaction runs. */
export async function readEntry(
  client: PoolClient,
  { reportId, sequence }: { reportId: string; sequence: number },
): Promise<HistoryMoment> {
  const { rows } = await client.query<Omit<HistoryMoment, 'report'>>({
    name: 'history-entry',
    text: `SELECT entry.event, entry.actor_id AS "actorId", person.display_name AS "actorName", entry.actor_role AS "actorRole", entry.at, entry.note,
        entry.reason, entry.facts, coalesce(handler.ids, '{}') AS "handlerIds", handler.name AS "handlerName",
        coalesce((SELECT array_agg(DISTINCT helper.person_id) FROM (
            SELECT co.person_id FROM assignments co
              WHERE co.report_id = entry.report_id AND co.kind = 'co' AND co.assigned_at = entry.at AND co.person_id IS NOT NULL
            UNION ALL SELECT member.person_id FROM assignments co JOIN role_grants member ON member.organisation_id = co.organisation_id
              WHERE co.report_id = entry.report_id AND co.kind = 'co' AND co.assigned_at = entry.at
                AND member.valid_from <= entry.at AND (member.valid_to IS NULL OR member.valid_to > entry.at)) helper), '{}') AS "coHandlerIds",
        coalesce((SELECT array_agg(DISTINCT coalesce(co.person_id, member.person_id)) FROM assignments co
          LEFT JOIN role_grants member ON co.person_id IS NULL AND member.organisation_id = co.organisation_id
            AND member.valid_from <= entry.at AND (member.valid_to IS NULL OR member.valid_to > entry.at)
          WHERE co.report_id = entry.report_id AND co.kind = 'co' AND co.assigned_at <= entry.at
            AND (co.ended_at IS NULL OR co.ended_at > entry.at)
            AND coalesce(co.person_id, member.person_id) IS NOT NULL), '{}') AS "helperIds",
        coalesce((SELECT array_agg(DISTINCT rid.person_id) FROM (
            SELECT coalesce(gone.person_id, gone.claimed_by) AS person_id FROM assignments gone
              WHERE gone.report_id = entry.report_id AND gone.ended_at = entry.at
            UNION ALL SELECT member.person_id FROM assignments gone JOIN role_grants member ON member.organisation_id = gone.organisation_id
              WHERE gone.report_id = entry.report_id AND gone.ended_at = entry.at AND gone.claimed_by IS NULL
                AND member.valid_from <= entry.at AND (member.valid_to IS NULL OR member.valid_to > entry.at)) rid
          WHERE rid.person_id IS NOT NULL), '{}') AS "previousIds",
        coalesce((SELECT array_agg(DISTINCT twin.reporter_id) FROM reports twin
          WHERE twin.merged_into = entry.report_id AND twin.closed_at <= entry.at), '{}') AS "coReporterIds",
        coalesce((SELECT array_agg(DISTINCT follower.person_id) FROM followers follower
          WHERE follower.report_id = ANY(entry.report_id || ARRAY(SELECT twin.id FROM reports twin WHERE twin.merged_into = entry.report_id))
            AND follower.followed_at <= entry.at AND (follower.unfollowed_at IS NULL OR follower.unfollowed_at > entry.at)), '{}') AS "followerIds"
      FROM history entry LEFT JOIN people person ON person.id = entry.actor_id
      LEFT JOIN LATERAL (
        SELECT coalesce(p.display_name, o.name) AS name, CASE WHEN a.person_id IS NOT NULL THEN ARRAY[a.person_id]
          WHEN a.accepted_at <= entry.at AND EXISTS (SELECT FROM role_grants claimant
            WHERE claimant.person_id = a.claimed_by AND claimant.organisation_id = a.organisation_id
              AND claimant.valid_from <= entry.at AND (claimant.valid_to IS NULL OR claimant.valid_to > entry.at)) THEN ARRAY[a.claimed_by]
          ELSE (SELECT array_agg(DISTINCT member.person_id) FROM role_grants member
            WHERE member.organisation_id = a.organisation_id AND member.valid_from <= entry.at
              AND (member.valid_to IS NULL OR member.valid_to > entry.at)) END AS ids
        FROM assignments a LEFT JOIN people p ON p.id = a.person_id LEFT JOIN organisations o ON o.id = a.organisation_id
        WHERE a.report_id = entry.report_id AND a.kind = 'lead' AND a.assigned_at <= entry.at
          AND (a.ended_at IS NULL OR a.ended_at >= entry.at)
        ORDER BY a.assigned_at DESC, a.id DESC LIMIT 1) handler ON true
      WHERE entry.report_id = $1 AND entry.sequence = $2`,
    values: [reportId, sequence],
  });
  const [entry] = rows;
  if (!entry) throw new Error(`report ${reportId} has no history entry ${sequence}`);
  return { ...entry, report: await readReport(client, reportId) };
}
