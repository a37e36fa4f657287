import type { AreaPath, Place } from '@weilinli/contracts';

/** What people call the place, or the smallest area that has a name. */
export function placeWords({ place, area }: { place: Place; area: AreaPath }): string {
  return place.address ?? area.name;
}

/** 120 米, 1.2 公里. */
export function distanceWords(metres: number): string {
  return metres < 1000 ? `${Math.round(metres / 10) * 10} 米` : `${(metres / 1000).toFixed(1)} 公里`;
}
