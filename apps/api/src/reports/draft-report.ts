import type { SubmitReport } from '@weilinli/contracts';
import type { Category, Condition } from '@weilinli/domain';
import { type LocatedPlace, locatePlace } from '../areas';
import type { ReportDeps } from './deps';
import { pickCondition } from './pick-condition';

/** What can be said of a submission before the database is asked, and by which versions of catalogue and map. */
export interface Draft {
  category: Category;
  condition: Condition;
  catalogueVersion: number;
  place: LocatedPlace;
  /** The authority path of the place, root first. */
  areaCodes: string[];
  areaVersion: number;
}

/** Judges a submission by this process's copies of catalogue and map. Refuses what they do not know. */
export function draftReport(
  deps: Pick<ReportDeps, 'areas' | 'catalogue'>,
  body: Pick<SubmitReport, 'categoryCode' | 'conditionCode' | 'place'>,
): Draft {
  const { catalogue, version } = deps.catalogue.current();
  const map = deps.areas.current();
  const place = locatePlace(map, body.place, 'place');
  return {
    ...pickCondition(catalogue, body),
    catalogueVersion: version,
    place,
    areaCodes: place.path.map(({ code }) => code),
    areaVersion: map.version,
  };
}
