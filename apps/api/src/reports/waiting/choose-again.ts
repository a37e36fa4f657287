import { type Dispatch, findCategory } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { chooseFor } from '../../dispatch';
import type { ReportDeps } from '../deps';
import { passedOver } from '../excluded-handlers';
import { knowCatalogueOf } from '../known-catalogue';
import type { ReportRow } from '../report-row';

/** Whom the rules in force choose for a report that exists already: nobody who has it, or who gave it away. */
export async function chooseAgain(
  deps: Pick<ReportDeps, 'catalogue' | 'calendars' | 'rules'>,
  client: PoolClient,
  row: ReportRow,
): Promise<Dispatch> {
  await knowCatalogueOf({ ...deps, client }, [row]);
  const { areaCodes, categoryCode, conditionCode, severity, longitude, latitude, reporterId } = row;
  const group = findCategory(deps.catalogue.at(row.catalogueVersion), categoryCode)?.group ?? 'other';
  return chooseFor(deps, client, {
    areaCodes,
    categoryCode,
    conditionCode,
    severity,
    group,
    place: { longitude, latitude },
    reporterId,
    passedOver: passedOverNow(row),
  });
}

/** Why an assignment ended: he goes on leave, and somebody else goes on with it. */
export const handedOver = 'handed-over';

/** Who handed it over is not given it again by the system, as if he had returned it. */
function passedOverNow(row: ReportRow): ReturnType<typeof passedOver> {
  const over = passedOver(row);
  for (const { personId } of row.assignments) {
    const last = row.assignments.findLast((part) => part.personId === personId);
    if (personId !== null && last?.endReason === handedOver) over.set(personId, 'returned-it');
  }
  return over;
}
