import type { CandidatesQuery, HandlerCandidate } from '@weilinli/contracts';
import { mapOfNow } from '../areas';
import { possibleHandlers, searchHandlers } from '../dispatch';
import type { Actor } from '../people';
import { onConnection } from '../platform/database/on-connection';
import { Refusal } from '../platform/errors';
import type { ReportDeps } from './deps';
import { isExcluded } from './excluded-handlers';
import { reachesArea } from './handler-to-give';
import { relationsTo, viewOf } from './policy';
import { readReport } from './read-report';

export interface CandidatesQuestion extends CandidatesQuery {
  reportId: string;
  actor: Actor;
}

/** Whom a leader or dispatcher over its place may give a report to: of its street, or by name wherever his word reaches. */
export async function readCandidates(
  deps: ReportDeps,
  { reportId, actor, search, action = 'assign' }: CandidatesQuestion,
): Promise<{ items: HandlerCandidate[] }> {
  return onConnection(deps.dataSource, async (client) => {
    const row = await readReport(client, reportId);
    const relations = relationsTo(row, actor);
    if (!relations.includes('leader') && !relations.includes('dispatcher')) {
      throw new Refusal(viewOf(row, relations) ? 'FORBIDDEN' : 'NOT_FOUND');
    }
    const where = {
      areaCodes: row.areaCodes,
      place: { longitude: row.longitude, latitude: row.latitude },
    };
    const map = await mapOfNow(deps, client);
    const reaches = (areaCode: string | null) =>
      action === 'transfer' ||
      (areaCode !== null && reachesArea({ row, actor }, map.pathOf(areaCode)?.map(({ code }) => code) ?? []));
    const candidates =
      search === undefined
        ? await possibleHandlers(client, where)
        : await searchHandlers(client, { ...where, search, reaches });
    return { items: candidates.filter((candidate) => !isExcluded(row, candidate)) };
  });
}
