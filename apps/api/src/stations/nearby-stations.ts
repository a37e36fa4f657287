import { bounds, type NearbyStation, type Page, type StationsQuery } from '@weilinli/contracts';
import { mercatorMetres, mercatorScale, toWgs84 } from '@weilinli/domain';
import type { DataSource } from 'typeorm';
import { type AreaIndexHolder, locatePlace } from '../areas';
import type { Clock } from '../platform/clock';
import { decodeCursor, encodeCursor, numberKey } from '../platform/cursor';
import { presentStation } from './present-station';
import { type StationRow, stationColumns } from './station';

export interface StationDeps {
  dataSource: DataSource;
  clock: Clock;
  areas: AreaIndexHolder;
}

const codeKey = /^[\w-]{1,40}$/;

/** A page of the stations around a position, nearest first. */
export async function nearbyStations(deps: StationDeps, query: StationsQuery): Promise<Page<NearbyStation>> {
  const { datum, limit = bounds.pageSize.default, radius = bounds.stationRadius.default } = query;
  // No place of ours: most likely longitude and latitude have changed places, which this says.
  if (Math.abs(query.latitude) > 85) locatePlace(deps.areas.current(), query);
  const position = toWgs84(query, datum);
  const scale = mercatorScale(position.latitude);
  const reach = radius * scale;
  const { x, y } = mercatorMetres(position);
  const [afterDistance, afterCode] = query.cursor
    ? decodeCursor('stations', query.cursor, [numberKey, codeKey])
    : [null, null];
  const rows = await deps.dataSource.query<(StationRow & { mercatorDistance: number })[]>(
    `SELECT ${stationColumns}, station.position <-> point($1, $2) AS "mercatorDistance" FROM stations station
      WHERE station.valid_to IS NULL AND station.position <@ box(point($3, $4), point($5, $6))
        AND station.position <-> point($1, $2) <= $7 AND station.facilities @> $8::text[]
        AND ($9::float8 IS NULL OR (station.position <-> point($1, $2), station.code) > ($9::float8, $10::text))
      ORDER BY station.position <-> point($1, $2), station.code LIMIT ${limit + 1}`,
    [
      x,
      y,
      x - reach,
      y - reach,
      x + reach,
      y + reach,
      reach,
      query.facilities ?? [],
      afterDistance,
      afterCode,
    ],
  );
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  const now = deps.clock.now();
  return {
    items: page.map((row) => ({
      ...presentStation(row, { datum, now }),
      distance: Math.round(row.mercatorDistance / scale),
    })),
    nextCursor:
      rows.length > limit && last ? encodeCursor('stations', [last.mercatorDistance, last.code]) : null,
  };
}
