import { bounds, type NearbyReport, type Page } from '@weilinli/contracts';
import {
  type Datum,
  mercatorMetres,
  mercatorScale,
  openStatuses,
  type Position,
  toWgs84,
} from '@weilinli/domain';
import { locatePlace } from '../areas';
import { decodeCursor, encodeCursor, numberKey, uuidKey } from '../platform/cursor';
import type { ReportDeps } from './deps';
import { knowCatalogueOf } from './known-catalogue';
import { presentPublicly } from './present-report';
import type { ReportRow } from './report-row';
import { reportColumns, reportSource } from './report-select';

export interface NearbyQuestion extends Position {
  datum: Datum;
  /** Metres. */
  radius?: number | undefined;
  category?: string | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

/**
 * A page of the open reports around a position, nearest first. Distances are measured to the rounded place, so that
 * nobody finds out more by asking again from elsewhere.
 */
export async function nearbyReports(deps: ReportDeps, question: NearbyQuestion): Promise<Page<NearbyReport>> {
  const { datum, radius = bounds.nearbyRadius.default, limit = bounds.pageSize.default } = question;
  // No place of ours: most likely longitude and latitude have changed places, which this says.
  if (Math.abs(question.latitude) > 85) locatePlace(deps.areas.current(), question);
  const position = toWgs84(question, datum);
  const scale = mercatorScale(position.latitude);
  const reach = radius * scale;
  const { x, y } = mercatorMetres(position);
  const [afterDistance, afterId] = question.cursor
    ? decodeCursor('nearby', question.cursor, [numberKey, uuidKey])
    : [null, null];

  const rows = await deps.dataSource.query<(ReportRow & { mercatorDistance: number })[]>(
    `SELECT ${reportColumns}, found.distance AS "mercatorDistance"
      FROM (SELECT near.id, near.public_position <-> point($1, $2) AS distance FROM reports near
        WHERE near.public_position <@ box(point($3, $4), point($5, $6)) AND near.status IN (${open}) AND NOT near.private
          AND near.public_position <-> point($1, $2) <= $7 AND ($8::text IS NULL OR near.category_code = $8)
          AND ($9::float8 IS NULL OR (near.public_position <-> point($1, $2), near.id) > ($9::float8, $10::uuid))
        ORDER BY near.public_position <-> point($1, $2), near.id LIMIT ${limit + 1}) found
      JOIN ${reportSource} ON r.id = found.id ORDER BY found.distance, found.id`,
    [
      x,
      y,
      x - reach,
      y - reach,
      x + reach,
      y + reach,
      reach,
      question.category ?? null,
      afterDistance,
      afterId,
    ],
  );
  const page = rows.slice(0, limit);
  await knowCatalogueOf(deps, page);
  const last = page.at(-1);
  return {
    items: page.map((row) => ({
      ...presentPublicly(deps, row, datum),
      distance: Math.round(row.mercatorDistance / scale),
    })),
    nextCursor: rows.length > limit && last ? encodeCursor('nearby', [last.mercatorDistance, last.id]) : null,
  };
}

const open = openStatuses.map((status) => `'${status}'`).join(', ');
