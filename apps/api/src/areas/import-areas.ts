import { createHash } from 'node:crypto';
import type { Datum } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../platform/database/transaction';
import type { Area } from './area';
import { checkBoundary } from './importing/check-boundary';
import { checkTiling } from './importing/check-tiling';
import { type CodeDigits, checkTree } from './importing/check-tree';
import type { Finding } from './importing/finding';
import { readAreas } from './importing/read-areas';
import { type StoredAreas, storeAreas } from './importing/store-areas';

export interface ImportAreas {
  /** A GeoJSON FeatureCollection. */
  readonly collection: unknown;
  /** What the operator calls it: a file's name. */
  readonly source: string;
  readonly datum?: Datum;
  readonly digits?: CodeDigits;
  readonly progress?: (progress: ImportProgress) => void;
}

export interface ImportProgress {
  readonly stage: 'check borders' | 'check tiling' | 'write';
  readonly done: number;
  readonly total: number;
}

export type ImportedAreas =
  | { readonly outcome: 'refused'; readonly findings: readonly Finding[] }
  | { readonly outcome: 'unchanged'; readonly version: number; readonly findings: readonly Finding[] }
  | (StoredAreas & {
      readonly outcome: 'imported';
      readonly version: number;
      readonly findings: readonly Finding[];
    });

export const usualDigits: CodeDigits = { grid: 2, microGrid: 2 };

/** The new map of the city, all or nothing; the one before keeps its rows, with the time they ended. */
export async function importAreas(
  deps: { readonly dataSource: DataSource },
  { collection, source, datum = 'wgs84', digits = usualDigits, progress = () => {} }: ImportAreas,
): Promise<ImportedAreas> {
  const { areas, notice, findings: unreadable } = readAreas(collection, datum);
  const findings = unreadable.length > 0 ? unreadable : checkAreas(areas, digits, progress);
  if (findings.some(({ severity }) => severity === 'error')) return { outcome: 'refused', findings };

  const digest = createHash('sha256')
    .update(JSON.stringify([notice, areas]))
    .digest('hex');
  return inTransaction(deps.dataSource, async (_, manager) => {
    await manager.query(`SELECT pg_advisory_xact_lock(hashtext('areas'))`);
    const latest: { id: number; digest: string }[] = await manager.query(
      'SELECT id, digest FROM area_versions ORDER BY id DESC LIMIT 1',
    );
    if (latest[0]?.digest === digest) return { outcome: 'unchanged', version: latest[0].id, findings };
    const rows: { id: number }[] = await manager.query(
      'INSERT INTO area_versions (source, notice, digest) VALUES ($1, $2, $3) RETURNING id',
      [source, notice, digest],
    );
    const version = rows[0]?.id ?? 0;
    const stored = await storeAreas(manager, version, areas, (done) =>
      progress({ stage: 'write', done, total: areas.length }),
    );
    return { outcome: 'imported', version, findings, ...stored };
  });
}

/** Everything that is not right with a map; geometry is looked at only once the tree is sound. */
export function checkAreas(
  areas: readonly Area[],
  digits: CodeDigits = usualDigits,
  progress: (progress: ImportProgress) => void = () => {},
): Finding[] {
  const findings = checkTree(areas, digits);
  const children = new Map<string, Area[]>(areas.map(({ code }) => [code, []]));
  for (const area of areas) if (area.parentCode !== null) children.get(area.parentCode)?.push(area);
  const total = areas.length;
  for (const [index, area] of areas.entries()) {
    findings.push(...checkBoundary(area));
    if (index % 5_000 === 0) progress({ stage: 'check borders', done: index, total });
  }
  if (findings.length > 0) return findings;
  for (const [index, area] of areas.entries()) {
    findings.push(...checkTiling(area, children.get(area.code) ?? []));
    if (index % 1_000 === 0) progress({ stage: 'check tiling', done: index, total });
  }
  return findings;
}
