import { grantIsActive } from '../people';

/**
 * Columns of a ReportRow, to be read `FROM reports r`. Names come from the version of the map that judged the report.
 * Every sub-select is one index probe; photos stand as they came, and within one entry as they were chosen.
 */
export const reportColumns = `
  r.id, r.number, r.status, r.version, r.reporter_id AS "reporterId", reporter.display_name AS "reporterName",
  r.on_behalf_of AS "onBehalfOf", r.category_code AS "categoryCode", r.condition_code AS "conditionCode",
  r.catalogue_version AS "catalogueVersion", r.severity, r.private, r.description,
  r.received_longitude AS "receivedLongitude", r.received_latitude AS "receivedLatitude",
  r.received_datum AS "receivedDatum", r.accuracy, r.address, r.longitude, r.latitude,
  r.area_code AS "areaCode", r.area_codes AS "areaCodes", r.place_note AS "placeNote",
  r.neighbour_codes AS "neighbourCodes", r.captured_at AS "capturedAt",
  r.accept_by AS "acceptBy", r.make_safe_by AS "makeSafeBy", r.resolve_by AS "resolveBy",
  r.accept_soon_at AS "acceptSoonAt", r.make_safe_soon_at AS "makeSafeSoonAt", r.resolve_soon_at AS "resolveSoonAt",
  r.provisional, r.calendar_version AS "calendarVersion",
  r.accepted_at AS "acceptedAt", r.made_safe_at AS "madeSafeAt", r.resolved_at AS "resolvedAt",
  r.resolved_by AS "resolvedBy", r.verified_at AS "verifiedAt", r.closed_at AS "closedAt", r.next_due_at AS "nextDueAt",
  r.suspended_until AS "suspendedUntil", r.extensions, r.transfers, r.bound, r.supervised_at AS "supervisedAt", r.after_doubts AS "afterDoubts", r.agreed_at AS "agreedAt", r.recurring_of AS "recurringOf",
  r.rework, r.decline_contested AS "declineContested", r.merged_into AS "mergedInto",
  (SELECT json_build_object('id', target.id, 'number', target.number, 'status', target.status)
    FROM reports target WHERE target.id = r.merged_into) AS "mergedTarget",
  (SELECT earlier.number FROM reports earlier WHERE earlier.id = r.recurring_of) AS "recurringNumber",
  r.created_at AS "createdAt", r.updated_at AS "updatedAt",
  (SELECT json_agg(json_build_object('code', area.code, 'kind', area.kind, 'name', area.name) ORDER BY part.place)
    FROM unnest(r.area_codes) WITH ORDINALITY part (code, place)
    JOIN LATERAL (SELECT a.code, a.kind, a.name FROM areas a WHERE a.code = part.code AND a.version <= r.area_version
      ORDER BY a.valid_from DESC LIMIT 1) area ON true) AS "areaNames",
  (SELECT coalesce(json_agg(json_build_object('id', a.id, 'kind', a.kind, 'personId', a.person_id, 'organisationId', a.organisation_id, 'claimedBy', a.claimed_by,
      'claimStands', EXISTS (SELECT FROM role_grants member WHERE member.person_id = a.claimed_by AND member.organisation_id = a.organisation_id AND ${grantIsActive('member')}),
      'areaCode', a.area_code, 'areaCodes', a.area_codes, 'accepted', a.accepted_at IS NOT NULL,
      'displayName', coalesce(p.display_name, o.name), 'role', a.role, 'endReason', a.end_reason,
      'ended', a.ended_at IS NOT NULL) ORDER BY a.assigned_at, a.id), '[]')
    FROM assignments a LEFT JOIN people p ON p.id = a.person_id LEFT JOIN organisations o ON o.id = a.organisation_id
    WHERE a.report_id = r.id) AS assignments,
  (SELECT coalesce(json_agg(json_build_object('id', photo.id, 'stage', photo.stage, 'at', photo.attached_at)
      ORDER BY photo.attached_at, array_position(entry.photo_ids, photo.id), photo.id), '[]') FROM photos photo
    LEFT JOIN history entry ON entry.report_id = r.id AND photo.id = ANY(entry.photo_ids) WHERE photo.report_id = r.id) AS photos,
  (SELECT coalesce(array_agg(DISTINCT twin.reporter_id), '{}') FROM reports twin
    WHERE twin.merged_into = r.id AND twin.reporter_id <> r.reporter_id) AS "coReporterIds",
  (SELECT count(*)::int FROM reports twin WHERE twin.merged_into = r.id) AS "mergedReports",
  (SELECT coalesce(json_agg(json_build_object('id', twin.id, 'number', twin.number, 'photos',
      (SELECT coalesce(json_agg(json_build_object('id', photo.id, 'stage', photo.stage, 'at', photo.attached_at) ORDER BY photo.attached_at, photo.id), '[]')
        FROM photos photo WHERE photo.report_id = twin.id AND photo.stage = 'before')) ORDER BY twin.id), '[]')
    FROM reports twin WHERE twin.merged_into = r.id) AS twins,
  (SELECT coalesce(array_agg(DISTINCT follower.person_id), '{}') FROM followers follower
    WHERE follower.report_id = ANY(r.id || ARRAY(SELECT twin.id FROM reports twin WHERE twin.merged_into = r.id))
      AND follower.unfollowed_at IS NULL) AS "followerIds",
  (SELECT coalesce(json_agg(json_build_object('id', asked.id, 'kind', asked.kind, 'askedBy', asked.asked_by, 'askedAt', asked.asked_at,
      'reason', asked.reason, 'until', asked.until, 'approvals', asked.approvals, 'state', asked.state) ORDER BY asked.asked_at, asked.id), '[]')
    FROM requests asked WHERE asked.report_id = r.id) AS requests,
  (SELECT json_build_object('score', rating.score, 'note', rating.note) FROM ratings rating
    WHERE rating.report_id = r.id AND rating.person_id = r.reporter_id) AS rating,
  (SELECT coalesce(json_agg(json_build_object('personId', said.person_id, 'answer', said.answer, 'note', said.note,
      'at', said.answered_at) ORDER BY said.answered_at, said.person_id), '[]')
    FROM feedback_answers said WHERE said.report_id = r.id AND said.round = r.rework) AS said`;

export const reportSource = 'reports r JOIN people reporter ON reporter.id = r.reporter_id';

/** One report by `$1`. */
export const reportById = `SELECT ${reportColumns} FROM ${reportSource} WHERE r.id = $1`;
