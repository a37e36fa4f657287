import type { ReviewState } from '@weilinli/contracts';
import type { SignalName, Status, Verdict } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { concernsHandler, deskLeft, othersLeft, partsInIt } from './parts.sql';
import type { Concerned } from './policy';

export interface ReviewRow extends Concerned {
  id: string;
  openedAt: Date;
  personName: string;
  verdict: Verdict | null;
  note: string | null;
  decidedAt: Date | null;
  appealNote: string | null;
  appealedAt: Date | null;
  answerVerdict: Verdict | null;
  answerNote: string | null;
  answeredAt: Date | null;
  reportId: string;
  reporterId: string;
  number: string;
  status: Status;
  categoryCode: string;
  catalogueVersion: number;
  areaCode: string;
  photoId: string | null;
  /** Of each kind the heaviest; instants are text in JSON. */
  signals: { signal: SignalName; weight: number; reason: string; at: string }[];
}

/** Everything about a review, with the report and what was noticed; to be followed by WHERE. */
export const reviewSelect = `SELECT review.id, review.opened_at AS "openedAt", review.person_id AS "personId",
    person.display_name AS "personName", review.verdict, review.note, review.decided_by AS "decidedBy",
    review.decided_at AS "decidedAt", review.appeal_note AS "appealNote", review.appealed_at AS "appealedAt",
    review.answer_verdict AS "answerVerdict", review.answer_note AS "answerNote", review.answered_at AS "answeredAt",
    report.id AS "reportId", report.number, report.status, report.category_code AS "categoryCode",
    report.catalogue_version AS "catalogueVersion", report.area_code AS "areaCode", report.area_codes AS "areaCodes",
    report.reporter_id AS "reporterId", report.resolved_by AS "resolvedBy", ${concernsHandler} AS "concernsHandler",
    ${othersLeft} AS "othersLeft", ${deskLeft} AS "deskLeft",
    (SELECT coalesce(json_agg(json_build_object('personId', own.person_id, 'part', own.part)), '[]')
      FROM ${partsInIt} own WHERE own.person_id IS NOT NULL) AS parts,
    (SELECT array_agg(part.reporter_id) FROM reports part
      WHERE part.id = coalesce(report.merged_into, report.id)
        OR part.merged_into = coalesce(report.merged_into, report.id)) AS "reporterIds",
    ARRAY(SELECT ruling.ruled_by FROM award_rulings ruling WHERE ruling.report_id = review.report_id
      AND ruling.person_id = review.person_id AND ruling.verdict = 'void') AS "refusedBy",
    (SELECT id FROM photos WHERE report_id = report.id AND stage = 'before' ORDER BY id LIMIT 1) AS "photoId",
    (SELECT coalesce(json_agg(json_build_object('signal', noticed.signal, 'weight', noticed.weight,
        'reason', noticed.reason, 'at', noticed.noticed_at) ORDER BY noticed.weight DESC, noticed.signal), '[]')
      FROM (SELECT DISTINCT ON (signal) * FROM signals WHERE report_id = review.report_id AND person_id = review.person_id
        ORDER BY signal, weight DESC) noticed) AS signals
  FROM reviews review JOIN reports report ON report.id = review.report_id JOIN people person ON person.id = review.person_id`;

export async function readReviewRow(
  client: Pick<PoolClient, 'query'>,
  id: string,
): Promise<ReviewRow | undefined> {
  const { rows } = await client.query<ReviewRow>(`${reviewSelect} WHERE review.id = $1`, [id]);
  return rows[0];
}

export function stateOf(row: Pick<ReviewRow, 'decidedAt' | 'appealedAt' | 'answeredAt'>): ReviewState {
  if (row.answeredAt) return 'answered';
  if (row.appealedAt) return 'appealed';
  return row.decidedAt ? 'decided' : 'waiting';
}
