import {
  bounds,
  type Page,
  type PageQuery,
  type StationHistory,
  type StationVersion,
} from '@weilinli/contracts';
import type { DataSource } from 'typeorm';
import { decodeCursor, encodeCursor } from '../platform/cursor';
import { Refusal } from '../platform/errors';
import { presentAsListed } from './present-station';
import { type StationRow, stationColumns } from './station';

const versionKey = /^\d{1,9}$/;

/** The lists that were brought in, newest first, and what each of them changed. */
export async function readVersions(
  dataSource: DataSource,
  { limit = bounds.pageSize.default, cursor }: PageQuery,
): Promise<Page<StationVersion>> {
  const [before] = cursor === undefined ? [null] : decodeCursor('station-versions', cursor, [versionKey]);
  const rows = await dataSource.query<VersionRow[]>(
    `SELECT list.id AS version, list.source, list.stations, list.added, list.changed, list.removed,
        list.imported_at AS "importedAt", person.id AS "personId", person.display_name AS "displayName"
      FROM station_versions list LEFT JOIN people person ON person.id = list.imported_by
      WHERE $1::int IS NULL OR list.id < $1 ORDER BY list.id DESC LIMIT ${limit + 1}`,
    [before],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ importedAt, personId, displayName, ...list }) => ({
      ...list,
      importedAt: importedAt.toISOString(),
      ...(personId && displayName ? { importedBy: { id: personId, displayName } } : {}),
    })),
    nextCursor: rows.length > limit && last ? encodeCursor('station-versions', [last.version]) : null,
  };
}

interface VersionRow extends Omit<StationVersion, 'importedAt' | 'importedBy'> {
  importedAt: Date;
  personId: string | null;
  displayName: string | null;
}

/** More versions than a station ever has. */
const most = 200;

/** What a station was, newest first; refused where no list ever named it. */
export async function readHistory(dataSource: DataSource, code: string): Promise<StationHistory> {
  const rows = await dataSource.query<StationRow[]>(
    `SELECT ${stationColumns} FROM stations station WHERE station.code = $1 ORDER BY station.version DESC LIMIT ${most}`,
    [code],
  );
  if (rows.length === 0) throw new Refusal('NOT_FOUND');
  return {
    items: rows.map((row) => ({
      ...presentAsListed(row, 'gcj02'),
      version: row.version,
      validFrom: row.validFrom.toISOString(),
      ...(row.validTo ? { validTo: row.validTo.toISOString() } : {}),
    })),
  };
}
