import type { ReplayHandler } from '@weilinli/contracts';
import type { Severity } from '@weilinli/domain';
import type { PoolClient } from 'pg';

/** A report as it was when it came in, and who had it first. */
export interface PastReport {
  id: string;
  number: string;
  categoryCode: string;
  conditionCode: string;
  catalogueVersion: number;
  severity: Severity;
  areaCode: string;
  areaCodes: string[];
  longitude: number;
  latitude: number;
  reporterId: string;
  createdAt: Date;
  went: {
    personId: string | null;
    organisationId: string | null;
    displayName: string;
    role: string;
    rule: string | null;
  } | null;
}

export interface PastQuestion {
  from: Date;
  to: Date;
  /** Within one of these areas; absent: anywhere. */
  areaCodes?: readonly string[] | undefined;
  /** Behind this one. */
  after?: { createdAt: string; id: string } | undefined;
  limit: number;
}

/** Reports of a period, oldest first. */
export async function pastReports(
  client: Pick<PoolClient, 'query'>,
  { from, to, areaCodes, after, limit }: PastQuestion,
): Promise<PastReport[]> {
  const { rows } = await client.query<PastReport>({
    name: 'past-reports',
    text: `SELECT r.id, r.number, r.category_code AS "categoryCode", r.condition_code AS "conditionCode",
        r.catalogue_version AS "catalogueVersion", r.severity, r.area_code AS "areaCode", r.area_codes AS "areaCodes",
        r.longitude, r.latitude, r.reporter_id AS "reporterId", r.created_at AS "createdAt",
        (SELECT json_build_object('personId', lead.person_id, 'organisationId', lead.organisation_id, 'role', lead.role,
            'displayName', coalesce((SELECT display_name FROM people WHERE people.id = lead.person_id),
              (SELECT name FROM organisations WHERE organisations.id = lead.organisation_id)),
            'rule', CASE WHEN lead.assigned_by IS NULL THEN lead.why->>'rule' END)
          FROM assignments lead WHERE lead.report_id = r.id AND lead.kind = 'lead'
          ORDER BY lead.assigned_at, lead.id LIMIT 1) AS went
      FROM reports r
      WHERE r.created_at >= $1 AND r.created_at < $2 AND ($3::text[] IS NULL OR r.area_codes && $3)
        AND ($4::timestamptz IS NULL OR (r.created_at, r.id) > ($4, $5::uuid))
      ORDER BY r.created_at, r.id LIMIT $6`,
    values: [from, to, areaCodes ?? null, after?.createdAt ?? null, after?.id ?? null, limit],
  });
  return rows;
}

export function wentTo({ went }: PastReport): ReplayHandler | undefined {
  if (!went) return undefined;
  const { personId, organisationId, displayName, role, rule } = went;
  return {
    ...(personId === null ? {} : { personId }),
    ...(organisationId === null ? {} : { organisationId }),
    displayName,
    role,
    ...(rule === null ? {} : { rule }),
  };
}
