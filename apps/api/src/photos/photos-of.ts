import type { PhotoStage } from '@weilinli/contracts';
import type { PoolClient } from 'pg';

export interface AttachedPhoto {
  id: string;
  stage: PhotoStage;
  at: Date;
}

/** The photos of several reports in the order of attaching, for presenters; reports without any are left out. */
export async function photosOf(
  client: PoolClient,
  reportIds: readonly string[],
): Promise<Map<string, AttachedPhoto[]>> {
  const { rows } = await client.query<AttachedPhoto & { reportId: string }>({
    name: 'photos-of-reports',
    text: `SELECT report_id AS "reportId", id, stage, attached_at AS at
           FROM photos WHERE report_id = ANY($1::uuid[]) ORDER BY report_id, attached_at, id`,
    values: [reportIds],
  });
  const byReport = new Map<string, AttachedPhoto[]>();
  for (const { reportId, ...photo } of rows)
    byReport.set(reportId, [...(byReport.get(reportId) ?? []), photo]);
  return byReport;
}
