import type { Place } from '@weilinli/contracts';
import { locatePlace, mapOfNow } from '../areas';
import { keepAreasOf } from '../dispatch';
import { Refusal } from '../platform/errors';
import { districtDepth } from './common-path';
import type { ReportDeps } from './deps';
import { dispatchAnew } from './dispatch-anew';
import { recurringOf } from './duplicates/recurring.sql';
import type { Effect } from './move-report';
import { placeColumns } from './place-columns';
import type { ReportRow } from './report-row';

/**
 * A dispatcher says where it really is. It keeps its number and its clock. Whose area held the old place and does not
 * hold the new one has no part in it any more: it is dispatched anew at once.
 */
export function relocate(deps: ReportDeps): Effect {
  return async ({ client, row, body }) => {
    const { place } = body;
    if (!place)
      throw new Refusal('VALIDATION_FAILED', { errors: [{ path: 'place', message: 'is missing' }] });
    const map = await mapOfNow(deps, client);
    const located = locatePlace(map, place, 'place');
    const columns = placeColumns(place, { located, mapVersion: map.version });
    // What is nobody else's business stays so wherever it lies.
    const beside = row.private ? { neighbour_codes: [] } : {};
    const hazard = { place: located, category: { code: row.categoryCode }, at: row.createdAt };
    const earlier = await recurringOf(client, hazard);
    const set = { ...columns, ...beside, recurring_of: earlier?.id ?? null };
    // Who was given it for the old place is remembered as somebody of that place.
    await keepAreasOf(client, { reportId: row.id, areaCodes: row.areaCodes, districtDepth });
    const facts = {
      areaCode: set.area_code,
      areaCodes: set.area_codes,
      ...(earlier ? { recurringOf: earlier } : {}),
      before: { place: placeBefore(row), areaCode: row.areaCode, areaCodes: row.areaCodes },
    };
    if (!needsAnother(row, set.area_codes)) return { set, facts: { ...facts, handlerStays: true } };
    return { set, facts, afterwards: () => dispatchAnew(deps, client, row.id) };
  };
}

/** A handler whom somebody chose for another reason than his area keeps it, and so does an organisation. */
function needsAnother(row: ReportRow, areaCodes: readonly string[]): boolean {
  const lead = row.assignments.find(({ kind, ended }) => kind === 'lead' && !ended);
  if (!lead) return !areaCodes.includes(row.areaCode);
  if (row.bound || lead.areaCode === null) return false;
  return row.areaCodes.includes(lead.areaCode) && !areaCodes.includes(lead.areaCode);
}

function placeBefore(row: ReportRow): Place {
  return {
    longitude: row.receivedLongitude,
    latitude: row.receivedLatitude,
    datum: row.receivedDatum,
    ...(row.accuracy === null ? {} : { accuracy: row.accuracy }),
    ...(row.address === null ? {} : { address: row.address }),
  };
}
