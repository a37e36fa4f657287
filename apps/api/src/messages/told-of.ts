import type { DataSource } from 'typeorm';

/** By what a person knows a report again: its number and its first photo. */
export interface ToldOf {
  number: string;
  photoId: string | null;
}

/** What the messages of a page are about, by report. Whoever was told of a report may see this much of it. */
export async function readToldOf(
  dataSource: DataSource,
  reportIds: readonly string[],
): Promise<ReadonlyMap<string, ToldOf>> {
  if (reportIds.length === 0) return new Map();
  const rows: ({ id: string } & ToldOf)[] = await dataSource.query(
    `SELECT report.id, report.number,
       (SELECT photo.id FROM photos photo WHERE photo.report_id = report.id AND photo.stage = 'before'
        ORDER BY photo.attached_at, photo.id LIMIT 1) AS "photoId"
     FROM reports report WHERE report.id = ANY($1::uuid[])`,
    [Array.from(new Set(reportIds))],
  );
  return new Map(rows.map(({ id, number, photoId }) => [id, { number, photoId }]));
}
