import type { AreaPath, Place } from '@weilinli/contracts';

/** What people call the place, or the area around it. */
export function placeNames({ place, area }: { place: Place; area: AreaPath }): string[] {
  return place.address === undefined ? areaNames(area) : [place.address];
}

/** 第 4 社区, 第 4 网格: enough for somebody who knows the street. A micro-grid's number tells nobody anything. */
export function areaNames({ name, path }: AreaPath): string[] {
  const known = path.filter(({ kind }) => kind !== 'city' && kind !== 'micro-grid').slice(-2);
  return known.length === 0 ? [name] : known.map((area) => area.name);
}

const step = 10;

/** 120 米, 1.2 公里; no phone knows where it is to less than ten metres. */
export function distanceWords(metres: number): string {
  if (metres < step) return `不到 ${step} 米`;
  return metres < 1000 ? `${Math.round(metres / step) * step} 米` : `${(metres / 1000).toFixed(1)} 公里`;
}
