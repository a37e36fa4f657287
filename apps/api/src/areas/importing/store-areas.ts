import type { EntityManager } from 'typeorm';
import type { Area } from '../area';

const batchSize = 2_000;

/** The columns of a batch that comes as one JSON parameter. */
const incoming = `jsonb_to_recordset($1::jsonb) AS incoming(code text, kind text, name text, "parentCode" text,
  "managingDistrictCode" text, boundary jsonb, drawn boolean)`;
const sameAsHeld = `held.code = incoming.code AND held.valid_to IS NULL
  AND (held.kind, held.name, held.parent_code, held.managing_district_code, held.boundary, held.drawn) IS NOT DISTINCT FROM
    (incoming.kind, incoming.name, incoming."parentCode", incoming."managingDistrictCode", incoming.boundary, incoming.drawn)`;

export interface StoredAreas {
  readonly added: number;
  readonly ended: number;
}

/** Ends what changed or is gone and adds what is new; what stayed the same keeps its row and its version. */
export async function storeAreas(
  manager: EntityManager,
  version: number,
  areas: readonly Area[],
  progress: (done: number) => void,
): Promise<StoredAreas> {
  const codes = areas.map(({ code }) => code);
  let ended = await changedRows(
    manager,
    `UPDATE areas SET valid_to = now() WHERE valid_to IS NULL
       AND NOT EXISTS (SELECT FROM unnest($1::text[]) AS kept(code) WHERE kept.code = areas.code)
     RETURNING code`,
    [codes],
  );
  let added = 0;
  for (let start = 0; start < areas.length; start += batchSize) {
    const batch = JSON.stringify(areas.slice(start, start + batchSize));
    ended += await changedRows(
      manager,
      `UPDATE areas SET valid_to = now() FROM ${incoming}
       WHERE areas.code = incoming.code AND areas.valid_to IS NULL
         AND NOT EXISTS (SELECT FROM areas held WHERE ${sameAsHeld})
       RETURNING areas.code`,
      [batch],
    );
    added += await changedRows(
      manager,
      `INSERT INTO areas (code, version, kind, name, parent_code, managing_district_code, boundary, drawn, valid_from)
       SELECT code, $2, kind, name, "parentCode", "managingDistrictCode", boundary, drawn, now() FROM ${incoming}
       WHERE NOT EXISTS (SELECT FROM areas held WHERE ${sameAsHeld})
       RETURNING code`,
      [batch, version],
    );
    progress(Math.min(areas.length, start + batchSize));
  }
  return { added, ended };
}

async function changedRows(manager: EntityManager, statement: string, values: unknown[]): Promise<number> {
  const rows: unknown[] = await manager.query(
    `WITH changed AS (${statement}) SELECT count(*)::int AS rows FROM changed`,
    values,
  );
  const [row] = rows as { rows: number }[];
  return row?.rows ?? 0;
}
