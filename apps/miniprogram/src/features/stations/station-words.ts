import type { Station } from '@weilinli/contracts';
import { facilityWords, openingAt, type StationFacility, stationFacilities } from '@weilinli/domain';
import type { PillTone } from '../../ui/pill';

/** 饮水, 充电, 微波炉: always in the same order. */
export function facilitiesWords({ facilities }: Pick<Station, 'facilities'>): string[] {
  return stationFacilities.filter((one) => facilities.includes(one)).map((one) => facilityWords[one]);
}

/** Whether it is open, by the hours that are known: an answer of this morning does not say so any more. */
export function openPill({ hours }: Pick<Station, 'hours'>, now: Date): { words: string; tone: PillTone } {
  const { open, words } = openingAt(hours, now);
  return { words, tone: open ? 'on-time' : 'waiting' };
}

/** What at least one of them has. */
export function facilitiesOf(stations: readonly Pick<Station, 'facilities'>[]): StationFacility[] {
  return stationFacilities.filter((one) => stations.some(({ facilities }) => facilities.includes(one)));
}
