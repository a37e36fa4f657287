import type { Datum, DaysOff, OpeningHours, Position, StationFacility } from '@weilinli/domain';
import type { PageQuery } from './page';
import type { Place } from './place';

/** A 户外工作者驿站: where whoever works outdoors may sit down. */
export interface Station {
  /** The city's own number of it. */
  code: string;
  name: string;
  address: string;
  place: Pick<Place, 'longitude' | 'latitude' | 'datum'>;
  facilities: StationFacility[];
  hours: OpeningHours[];
  /** The hours in words: 每天 08:00–20:00. */
  hoursWords: string;
  /** Days to come on which it is closed whatever its hours say; absent: none are known. */
  daysOff?: DaysOff[];
  openNow: boolean;
  /** 开放中, 20:00 关门 */
  openWords: string;
  /** Made up for the demonstration; its name says so, too. */
  demo: boolean;
  phone?: string;
  note?: string;
}

export interface NearbyStation extends Station {
  /** Metres, as the crow flies. */
  distance: number;
}

/** Within `radius` metres, nearest first. */
export type StationsQuery = Position & {
  datum: Datum;
  radius?: number;
  /** Only those that have all of these. */
  facilities?: StationFacility[];
} & PageQuery;

/** What a city's list changed. Stations are never written over: each keeps what it was, and until when. */
export interface StationsImport {
  version: number;
  stations: number;
  added: number;
  changed: number;
  removed: number;
}

export interface StationVersion extends StationsImport {
  /** The list's name. */
  source: string;
  importedAt: string;
  importedBy?: { id: string; displayName: string };
}

/** What a station was, and from when until when; newest first. */
export interface StationHistory {
  items: (Omit<Station, 'openNow' | 'openWords'> & {
    version: number;
    validFrom: string;
    validTo?: string;
  })[];
}
