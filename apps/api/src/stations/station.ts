import type { Datum, DaysOff, OpeningHours, StationFacility } from '@weilinli/domain';

/** A station as a list names it. */
export interface ListedStation {
  code: string;
  name: string;
  address: string;
  longitude: number;
  latitude: number;
  datum: Datum;
  facilities: StationFacility[];
  hours: OpeningHours[];
  daysOff: DaysOff[];
  phone: string | null;
  note: string | null;
  demo: boolean;
}

/** A station as it is stored. */
export interface StationRow extends ListedStation {
  version: number;
  validFrom: Date;
  validTo: Date | null;
}

/** The columns of a row, where the table of stations is called `station`. */
export const stationColumns = `station.code, station.name, station.address, station.longitude, station.latitude, station.datum,
  station.facilities, station.hours, station.days_off AS "daysOff", station.phone, station.note, station.demo, station.version,
  station.valid_from AS "validFrom", station.valid_to AS "validTo"`;
