import type { InHand } from '../platform/database/connection-in-hand';
import type { Area } from './area';
import { type AreaIndex, buildAreaIndex } from './area-index';

/** Reads the current map. One statement, so the version and the areas belong together. */
export async function loadAreaIndex(client: InHand): Promise<AreaIndex> {
  // The left join answers one row of nulls when there is no map yet.
  const { rows } = await client.query<Area & { version: number }>(`
    SELECT current.version, code, kind, name, parent_code AS "parentCode", boundary, drawn,
           managing_district_code AS "managingDistrictCode"
    FROM (SELECT coalesce(max(id), 0) AS version FROM area_versions) AS current
    LEFT JOIN areas ON valid_to IS NULL`);
  return buildAreaIndex(
    rows[0]?.version ?? 0,
    rows.filter(({ code }) => code !== null),
  );
}
