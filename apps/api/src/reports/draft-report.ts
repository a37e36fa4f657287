import type { SubmitReport } from '@weilinli/contracts';
import {
  type Category,
  type Condition,
  type DispatchRules,
  type Matter,
  rulesAtAnyTime,
  type Wanted,
  wantedBy,
} from '@weilinli/domain';
import { type LocatedPlace, locatePlace } from '../areas';
import type { ReportDeps } from './deps';
import { pickCondition } from './pick-condition';

/** What can be said of a submission before the database is asked, and by which versions of catalogue, calendar and map. */
export interface Draft {
  category: Category;
  condition: Condition;
  catalogueVersion: number;
  calendarVersion: number;
  place: LocatedPlace;
  /** The authority path of the place, root first. */
  areaCodes: string[];
  areaVersion: number;
  /** What the rules of dispatch are asked about. */
  matter: Matter;
  rules: DispatchRules;
  /** Whom they could need there, at whatever time it turns out to be. */
  wanted: Wanted;
}

/** Judges a submission by this process's copies of catalogue, calendar and map. Refuses what they do not know. */
export function draftReport(
  deps: Pick<ReportDeps, 'areas' | 'catalogue' | 'calendars' | 'rules'>,
  body: Pick<SubmitReport, 'categoryCode' | 'conditionCode' | 'place'>,
): Draft {
  const { catalogue, version } = deps.catalogue.current();
  const map = deps.areas.current();
  const place = locatePlace(map, body.place, 'place');
  const { category, condition } = pickCondition(catalogue, body);
  const areaCodes = place.path.map(({ code }) => code);
  const matter: Matter = {
    areaCodes,
    categoryCode: category.code,
    conditionCode: condition.code,
    group: category.group,
    severity: condition.severity,
  };
  const rules = deps.rules.current();
  return {
    category,
    condition,
    catalogueVersion: version,
    calendarVersion: deps.calendars.current().version,
    place,
    areaCodes,
    areaVersion: map.version,
    matter,
    rules,
    wanted: wantedBy(rulesAtAnyTime(rules.rules, matter)),
  };
}
