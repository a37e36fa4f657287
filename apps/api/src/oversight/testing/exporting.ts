import type { Problem } from '@weilinli/contracts';
import { parse } from 'csv-parse/sync';
import { insertReports } from '../../testing/plain-report.sql';
import type { Stage } from '../../testing/stage';

export const year = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' };

/** The table of a year, unless the query says another period. */
export const address = (query: Record<string, string>) =>
  `/reports.csv?${new URLSearchParams({ ...year, ...query })}`;

export const tablesOf =
  (stage: Stage) =>
  async (query: Record<string, string>, persona = 'admin-1') =>
    (await stage.as(persona)).get<Problem>(address(query));

export const rowsOf = (text: string) =>
  parse(text, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];

/** Reports as the database's owner writes them: columns by their SQL, one report for each row of `from`. */
export async function writeReports(
  stage: Stage,
  { number, from, path, ...said }: Record<string, string | string[]> & { path: string[] },
): Promise<void> {
  const columns = {
    id: 'gen_random_uuid()',
    number: String(number),
    status: "'dispatched'",
    version: '1',
    category_code: "'P0103'",
    area_code: `'${path.at(-1)}'`,
    area_codes: `'{${path.join(',')}}'::text[]`,
    created_at: "timestamptz '2026-03-01T16:00:00Z'",
    updated_at: 'now()',
    ...(said as Record<string, string>),
  };
  await stage.asOwner(insertReports(columns, String(from)));
}
