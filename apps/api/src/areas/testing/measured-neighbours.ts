import type { Area } from '../area';
import type { AreaIndex } from '../area-index';
import { distanceToBorder } from '../boundary';

/** Without index or short cuts: every area is measured, then what is own or only codes a neighbour is taken out. */
export function measured(
  areas: readonly Area[],
  map: AreaIndex,
  place: { longitude: number; latitude: number },
): string[] {
  const located = map.locate(place);
  if (located.where === 'beyond') return [];
  const byCode = new Map(areas.map((area) => [area.code, area]));
  const parentsOf = (code: string | null | undefined): string[] => {
    const area = byCode.get(code ?? '');
    return area ? [area.code, ...parentsOf(area.parentCode), ...parentsOf(area.managingDistrictCode)] : [];
  };
  const own = located.path.flatMap(({ code }) => parentsOf(code));
  const within = areas.filter(
    ({ kind, code, boundary }) =>
      kind !== 'micro-grid' &&
      !own.includes(code) &&
      distanceToBorder(boundary, [place.longitude, place.latitude]) <= 30,
  );
  const governing = new Set(within.flatMap(({ code }) => map.pathOf(code) ?? []).map(({ code }) => code));
  const deeper = (code: string) =>
    within.filter((area) => area.code !== code && parentsOf(area.code).includes(code));
  const codes = within
    .map(({ code }) => code)
    .filter(
      (code) =>
        deeper(code).length === 0 ||
        deeper(code).some((area) => map.pathOf(area.code)?.some((one) => one.code === code)),
    )
    .filter((code) => governing.has(code));
  const depth = (code: string) => (map.pathOf(code) ?? []).length;
  return codes.sort((a, b) => depth(a) - depth(b) || (a < b ? -1 : 1));
}
