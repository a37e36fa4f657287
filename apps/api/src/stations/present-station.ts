import type { Station } from '@weilinli/contracts';
import {
  type Datum,
  dayAt,
  dayText,
  fromWgs84,
  openingAt,
  openingHoursWords,
  toWgs84,
} from '@weilinli/domain';
import type { StationRow } from './station';

interface Presenting {
  datum: Datum;
  now: Date;
}

/** A station as people see it at this moment. */
export function presentStation(row: StationRow, { datum, now }: Presenting): Station {
  const { open, words } = openingAt(row, now);
  const { daysOff, ...listed } = presentAsListed(row, datum);
  // What is over concerns nobody any more.
  const today = dayText(dayAt(now.getTime()));
  const toCome = daysOff?.filter(({ to }) => to >= today) ?? [];
  return {
    ...listed,
    ...(toCome.length > 0 ? { daysOff: toCome } : {}),
    ...{ openNow: open, openWords: words },
  };
}

/** What stays the same whatever the time is. */
export function presentAsListed(row: StationRow, datum: Datum): Omit<Station, 'openNow' | 'openWords'> {
  const { code, name, address, facilities, hours, daysOff, phone, note, demo } = row;
  return {
    code,
    name,
    address,
    place: { ...placeIn(row, datum), datum },
    facilities,
    hours,
    hoursWords: openingHoursWords(hours),
    demo,
    ...(daysOff.length > 0 ? { daysOff } : {}),
    ...(phone ? { phone } : {}),
    ...(note ? { note } : {}),
  };
}

/** As it was received, where it is asked for in the same datum: a conversion there and back moves it. */
function placeIn(row: StationRow, datum: Datum) {
  const { longitude, latitude } = row;
  return row.datum === datum ? { longitude, latitude } : fromWgs84(toWgs84(row, row.datum), datum);
}
