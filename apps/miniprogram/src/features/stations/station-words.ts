import type { Station } from '@weilinli/contracts';
import {
  dayAt,
  daysOffWords,
  dayText,
  facilityWords,
  openingAt,
  type StationFacility,
  stationFacilities,
} from '@weilinli/domain';
import type { PillTone } from '../../ui/pill';

/** 饮水, 充电, 微波炉: always in the same order. */
export function facilitiesWords({ facilities }: Pick<Station, 'facilities'>): string[] {
  return stationFacilities.filter((one) => facilities.includes(one)).map((one) => facilityWords[one]);
}

/** Whether it is open, by the hours that are known: an answer of this morning does not say so any more. */
export function openPill(
  station: Pick<Station, 'hours' | 'daysOff'>,
  now: Date,
): { words: string; tone: PillTone } {
  const { open, words } = openingAt(station, now);
  return { words, tone: open ? 'on-time' : 'waiting' };
}

// Whoever looks for a seat does not plan for longer.
const daysTold = 14;

/** 10月1日至10月3日停开: what is near; undefined where nothing is. */
export function closedWords({ daysOff = [] }: Pick<Station, 'daysOff'>, now: Date): string | undefined {
  const today = dayAt(now.getTime());
  const [from, to] = [dayText(today), dayText(today + daysTold)];
  const near = daysOff.filter((one) => one.to >= from && one.from <= to);
  return near.length > 0 ? `${daysOffWords(near)}停开` : undefined;
}

/** What at least one of them has. */
export function facilitiesOf(stations: readonly Pick<Station, 'facilities'>[]): StationFacility[] {
  return stationFacilities.filter((one) => stations.some(({ facilities }) => facilities.includes(one)));
}
