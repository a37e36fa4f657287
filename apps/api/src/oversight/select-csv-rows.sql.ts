import type { AreaName } from '@weilinli/contracts';
import { type Severity, type Status, statuses } from '@weilinli/domain';
import { endedStatuses, openStatuses } from './statuses';

/** A report as the table needs it. Nothing of its reporter, and no free text of his: a table leaves the house. */
export interface CsvRow {
  number: string;
  status: Status;
  categoryCode: string;
  conditionCode: string;
  catalogueVersion: number;
  severity: Severity;
  areaNames: AreaName[];
  address: string | null;
  longitude: number;
  latitude: number;
  createdAt: Date;
  acceptedAt: Date | null;
  madeSafeAt: Date | null;
  resolvedAt: Date | null;
  closedAt: Date | null;
  acceptBy: Date | null;
  makeSafeBy: Date | null;
  resolveBy: Date | null;
  rework: number;
  transfers: number;
  extensions: number;
  suspensions: number;
  supervisedAt: Date | null;
  handlerName: string | null;
  mergedIntoNumber: string | null;
  recurringOfNumber: string | null;
  now: Date;
}

/**
 * Reports submitted in [$1, $2) in area $3, of category $4 if it is not null, in the order in which they came. They
 * are ordered first and looked up afterwards, one by one: so rows flow from the start, however many there are.
 */
export function selectCsvRows(wanted: readonly Status[] | undefined): string {
  return `
SELECT r.number, r.status, r.category_code AS "categoryCode", r.condition_code AS "conditionCode",
  r.catalogue_version AS "catalogueVersion", r.severity, r.address, r.longitude, r.latitude,
  r.created_at AS "createdAt", r.accepted_at AS "acceptedAt", r.made_safe_at AS "madeSafeAt",
  r.resolved_at AS "resolvedAt", r.closed_at AS "closedAt", r.accept_by AS "acceptBy",
  r.make_safe_by AS "makeSafeBy", r.resolve_by AS "resolveBy", r.rework, r.transfers, r.extensions,
  r.supervised_at AS "supervisedAt", now() AS now,
  (SELECT json_agg(json_build_object('code', area.code, 'kind', area.kind, 'name', area.name) ORDER BY part.place)
    FROM unnest(r.area_codes) WITH ORDINALITY part (code, place)
    JOIN LATERAL (SELECT a.code, a.kind, a.name FROM areas a WHERE a.code = part.code AND a.version <= r.area_version
      ORDER BY a.valid_from DESC LIMIT 1) area ON true) AS "areaNames",
  (SELECT count(*)::int FROM history h WHERE h.report_id = r.id AND (h.event = 'suspend'
    OR (h.event = 'approve' AND h.facts->>'kind' = 'suspend' AND h.facts->>'takesEffect' = 'true'))) AS suspensions,
  (SELECT coalesce(p.display_name, o.name) FROM assignments a LEFT JOIN people p ON p.id = a.person_id
    LEFT JOIN organisations o ON o.id = a.organisation_id
    WHERE a.report_id = r.id AND a.kind = 'lead' ORDER BY a.assigned_at DESC, a.id DESC LIMIT 1) AS "handlerName",
  (SELECT main.number FROM reports main WHERE main.id = r.merged_into) AS "mergedIntoNumber",
  (SELECT earlier.number FROM reports earlier WHERE earlier.id = r.recurring_of) AS "recurringOfNumber"
FROM (SELECT * FROM reports
  WHERE created_at >= $1 AND created_at < $2 AND ($4::text IS NULL OR category_code = $4) AND ${statusIn(wanted)}
    AND ((status IN (${openStatuses}) AND area_codes @> ARRAY[$3::text])
      OR (status IN (${endedStatuses}) AND area_codes @> ARRAY[$3::text]))
  ORDER BY created_at, id OFFSET 0) r`;
}

/** Written as constants, known to be statuses. */
function statusIn(wanted: readonly Status[] | undefined): string {
  if (wanted === undefined) return 'true';
  const names = statuses.filter((status) => wanted.includes(status)).map((status) => `'${status}'`);
  return `status IN (${names.join(', ')})`;
}
