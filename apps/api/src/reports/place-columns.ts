import type { Place } from '@weilinli/contracts';
import { mercatorMetres, type Position } from '@weilinli/domain';
import type { LocatedPlace } from '../areas';
import { publicPosition } from './present-report';

/** A place as a report keeps it: as it was received, in WGS-84, in projected metres, and whose it is by which map. */
export function placeColumns(
  received: Place,
  { located, mapVersion }: { located: LocatedPlace; mapVersion: number },
) {
  const { wgs84, area, path, neighbourCodes, note } = located;
  return {
    received_longitude: received.longitude,
    received_latitude: received.latitude,
    received_datum: received.datum,
    accuracy: received.accuracy ?? null,
    address: received.address ?? null,
    longitude: wgs84.longitude,
    latitude: wgs84.latitude,
    position: metres(wgs84),
    public_position: metres(publicPosition(wgs84)),
    area_code: area.code,
    area_codes: path.map(({ code }) => code),
    area_version: mapVersion,
    place_note: note ?? null,
    neighbour_codes: [...neighbourCodes],
  };
}

/** As the database takes a point. */
export function metres(position: Position): string {
  const { x, y } = mercatorMetres(position);
  return `(${x},${y})`;
}
