import type { AreaKind } from '@weilinli/contracts';
import { type Datum, toWgs84 } from '@weilinli/domain';
import { type Area, areaKinds, type Boundary, type Coordinates, type Ring } from '../area';
import { error, type Finding } from './finding';

export interface ReadAreas {
  readonly areas: Area[];
  readonly notice: string | null;
  readonly findings: Finding[];
}

/** A GeoJSON FeatureCollection as areas in WGS-84, and everything in it that cannot be read. */
export function readAreas(collection: unknown, datum: Datum): ReadAreas {
  const features = isRecord(collection) && collection.type === 'FeatureCollection' && collection.features;
  if (!isRecord(collection) || !Array.isArray(features) || features.length === 0) {
    const finding = error('file', 'This must be a GeoJSON FeatureCollection with at least one feature.');
    return { areas: [], notice: null, findings: [finding] };
  }
  const areas: Area[] = [];
  const findings: Finding[] = [];
  for (const [index, feature] of features.entries()) {
    const area = readArea(feature, index, datum, findings);
    if (area) areas.push(area);
  }
  return { areas, notice: typeof collection.notice === 'string' ? collection.notice : null, findings };
}

function readArea(feature: unknown, index: number, datum: Datum, findings: Finding[]): Area | undefined {
  const properties = isRecord(feature) && isRecord(feature.properties) ? feature.properties : {};
  const { code, kind, name, parentCode = null, managingDistrictCode = null, drawn = false } = properties;
  const place = typeof code === 'string' && code !== '' ? code : `features[${index}]`;
  const before = findings.length;
  const check = (holds: boolean, says: string) => holds || findings.push(error(place, says));
  check(typeof code === 'string', 'properties.code must be a text of digits.');
  check(isKind(kind), `properties.kind must be one of ${areaKinds.join(', ')}.`);
  check(typeof name === 'string' && name.trim() !== '', 'properties.name must be a text.');
  check(isTextOrNull(parentCode), 'properties.parentCode must be a code, or null for the city.');
  check(
    isTextOrNull(managingDistrictCode),
    'properties.managingDistrictCode must be a code, if it is there.',
  );
  check(typeof drawn === 'boolean', 'properties.drawn must be true or false, if it is there.');
  const boundary = readBoundary(isRecord(feature) ? feature.geometry : undefined, place, datum, findings);
  const readable =
    typeof code === 'string' && isKind(kind) && typeof name === 'string' && typeof drawn === 'boolean';
  if (findings.length > before || !readable || !isTextOrNull(parentCode)) return undefined;
  if (!isTextOrNull(managingDistrictCode)) return undefined;
  return { code, kind, name: name.trim(), parentCode, managingDistrictCode, boundary, drawn };
}

function readBoundary(geometry: unknown, place: string, datum: Datum, findings: Finding[]): Boundary {
  const { type, coordinates } = isRecord(geometry) ? geometry : {};
  const polygons = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : undefined;
  if (!Array.isArray(polygons) || polygons.length === 0) {
    findings.push(error(place, 'geometry must be a Polygon or a MultiPolygon with coordinates.'));
    return [];
  }
  return polygons.map((polygon) => {
    if (Array.isArray(polygon) && polygon.length > 0) {
      return polygon.map((ring) => readRing(ring, place, datum, findings));
    }
    findings.push(error(place, 'A polygon must have at least one ring.'));
    return [];
  });
}

function readRing(ring: unknown, place: string, datum: Datum, findings: Finding[]): Ring {
  const positions = Array.isArray(ring) ? ring.map(readPosition) : [];
  const refuse = (says: string, at?: Coordinates): Ring => {
    findings.push(error(place, says, at));
    return [];
  };
  if (positions.length < 4) return refuse('A ring must have at least four positions.');
  if (!positions.every((position) => position !== undefined)) {
    return refuse('Every position must be two finite numbers, longitude and latitude.');
  }
  const stray = positions.find(([x, y]) => Math.abs(x) > 180 || Math.abs(y) > 90);
  // The country lies between 73° and 136° east, 3° and 54° north: these numbers cannot be confused.
  const swapped = positions.find(([x, y]) => Math.abs(x) <= 60 && Math.abs(y) >= 70);
  if (swapped) return refuse('Longitude and latitude are swapped: longitude comes first.', swapped);
  if (stray) return refuse('This position is not on earth.', stray);
  const [first, last] = [positions[0], positions.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
    return refuse('The ring is not closed: its last position must be its first.', last);
  }
  if (datum === 'wgs84') return positions;
  return positions.map(([longitude, latitude]) => {
    const wgs84 = toWgs84({ longitude, latitude }, datum);
    return [wgs84.longitude, wgs84.latitude];
  });
}

/** A height is let go. */
function readPosition(position: unknown): Coordinates | undefined {
  if (!Array.isArray(position)) return undefined;
  const [x, y]: unknown[] = position;
  return typeof x === 'number' && typeof y === 'number' && Number.isFinite(x) && Number.isFinite(y)
    ? [x, y]
    : undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isKind(value: unknown): value is AreaKind {
  return areaKinds.some((kind) => kind === value);
}

function isTextOrNull(value: unknown): value is string | null {
  return value === null || typeof value === 'string';
}
