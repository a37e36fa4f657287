import type { Position } from './datum';

/** Mean radius of the earth in metres (IUGG). */
const earthRadius = 6_371_008.8;
const radians = Math.PI / 180;

/** Great-circle distance in metres between two positions of the same datum (haversine). */
export function distanceMetres(a: Position, b: Position): number {
  const lat = ((b.latitude - a.latitude) * radians) / 2;
  const lon = ((b.longitude - a.longitude) * radians) / 2;
  const h =
    Math.sin(lat) ** 2 + Math.cos(a.latitude * radians) * Math.cos(b.latitude * radians) * Math.sin(lon) ** 2;
  return 2 * earthRadius * Math.asin(Math.min(1, Math.sqrt(h)));
}

/**
 * Mercator metres of a WGS-84 position: conformal, so the nearest stays the nearest, and the same for every city.
 * Multiply by `mercatorScale(latitude)` to come from ground metres to these.
 */
export function mercatorMetres(position: Position): { x: number; y: number } {
  return {
    x: earthRadius * position.longitude * radians,
    y: earthRadius * Math.log(Math.tan(Math.PI / 4 + (position.latitude * radians) / 2)),
  };
}

/** How many Mercator metres one metre on the ground is at this latitude (degrees). */
export function mercatorScale(latitude: number): number {
  return 1 / Math.cos(latitude * radians);
}
