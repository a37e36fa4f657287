import { mapOfNow } from '../areas';
import { type Assignee, findHandler, type NamedHandler } from '../dispatch';
import type { Actor } from '../people';
import { Refusal } from '../platform/errors';
import { districtDepth, streetDepth } from './common-path';
import type { ReportDeps } from './deps';
import { isExcluded } from './excluded-handlers';
import type { Moment } from './move-report';
import type { ReportRow } from './report-row';

/** Somebody who can be given a report, with the authority path under which he would have it, root first. */
export interface GivenHandler {
  assignee: Assignee;
  areaCodes: readonly string[];
}

type Asked = Pick<Moment, 'client' | 'row' | 'actor'> & { named: NamedHandler };

/** The handler that a superior names as the new lead, wherever in the city he serves. */
export async function leadAnywhere(deps: Pick<ReportDeps, 'areas'>, asked: Asked): Promise<GivenHandler> {
  const { row, named } = asked;
  const found = await handlerAnywhere(deps, asked);
  if (!found || isExcluded(row, named)) throw unknownHandler(named);
  return found;
}

/** The same of the report's street, or of the areas for which whoever names him answers. */
export async function leadWithinReach(deps: Pick<ReportDeps, 'areas'>, asked: Asked): Promise<GivenHandler> {
  const found = await leadAnywhere(deps, asked);
  if (!isWithinReach(asked, found)) throw unknownHandler(asked.named);
  return found;
}

export async function handlerAnywhere(
  deps: Pick<ReportDeps, 'areas'>,
  { client, row, named }: Asked,
): Promise<GivenHandler | undefined> {
  const found = await findHandler(client, { named, areaCodes: row.areaCodes });
  if (!found) return undefined;
  const { assignee, areaCode } = found;
  if ('organisationId' in assignee) return { assignee, areaCodes: row.areaCodes.slice(0, districtDepth) };
  const map = await mapOfNow(deps, client);
  const city = row.areaCodes.slice(0, 1);
  const path = areaCode === undefined ? city : map.pathOf(areaCode)?.map(({ code }) => code);
  return { assignee, areaCodes: path ?? [...city, ...(areaCode === undefined ? [] : [areaCode])] };
}

/** Organisations work everywhere. */
export function isWithinReach(
  { row, actor }: { row: Pick<ReportRow, 'areaCodes'>; actor: Pick<Actor, 'grants'> },
  { assignee, areaCodes }: GivenHandler,
): boolean {
  return 'organisationId' in assignee || reachesArea({ row, actor }, areaCodes);
}

/** Whether somebody may be assigned it who serves where this authority path leads. */
export function reachesArea(
  { row, actor }: { row: Pick<ReportRow, 'areaCodes'>; actor: Pick<Actor, 'grants'> },
  areaCodes: readonly string[],
): boolean {
  const street = row.areaCodes[streetDepth - 1] ?? row.areaCodes.at(-1);
  if (areaCodes.some((code) => code === street)) return true;
  return actor.grants.some(({ role, areaCode, organisationId }) => {
    if (role !== 'leader' && role !== 'dispatcher') return false;
    if (areaCode === undefined) return organisationId === undefined;
    return row.areaCodes.includes(areaCode) && areaCodes.includes(areaCode);
  });
}

export function unknownHandler({ personId }: NamedHandler): Refusal {
  const path = personId === undefined ? 'organisationId' : 'personId';
  return new Refusal('HANDLER_UNKNOWN', {
    errors: [
      { path, message: 'is nobody who may be given this report now; see GET /reports/{id}/candidates' },
    ],
  });
}
