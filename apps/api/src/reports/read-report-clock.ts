import type { HandlerClockAnswer, ReportClock } from '@weilinli/contracts';
import { type Relation } from '@weilinli/domain';
import { type Actor, organisationsOf } from '../people';
import { onConnection } from '../platform/database/on-connection';
import { Refusal } from '../platform/errors';
import { databaseTime } from './database-time';
import type { ReportDeps } from './deps';
import { relationsTo, seesFully, seesReasonsOfDispatch, viewOf } from './policy';
import { presentClock, presentHandlerClocks } from './present-clock';
import { clockEntriesOf, clockFrom, knowJudgesOf } from './read-clock';
import { readReport } from './read-report';

/** The clocks of a report, for those involved; the handlers’ own ones for those who may know why they were chosen. */
export async function readReportClock(
  deps: ReportDeps,
  { reportId, actor }: { reportId: string; actor: Actor },
): Promise<ReportClock> {
  const { row, entries, now } = await onConnection(deps.dataSource, async (client) => {
    return {
      row: await readReport(client, reportId),
      entries: (await clockEntriesOf(client, [reportId])).get(reportId) ?? [],
      now: await databaseTime(client),
    };
  });
  const relations = relationsTo(row, actor);
  if (!seesFully(relations)) throw new Refusal(viewOf(row, relations) ? 'FORBIDDEN' : 'NOT_FOUND');
  await knowJudgesOf(deps, entries);
  const question = { row, now, stages: deps.escalationStages.current(), ...clockFrom(deps, entries) };
  const handlers = handlersSeen(presentHandlerClocks(question), relations, actor);
  return { ...presentClock(question), ...(handlers ? { handlers } : {}) };
}

/** Who had it once keeps seeing his own: he may have to answer for it. */
function handlersSeen(
  handlers: HandlerClockAnswer[],
  relations: readonly Relation[],
  actor: Actor,
): HandlerClockAnswer[] | undefined {
  if (seesReasonsOfDispatch(relations)) return handlers;
  if (!relations.includes('former-assignee')) return undefined;
  const his = [actor.id, ...organisationsOf(actor)];
  return handlers.filter(({ id }) => his.includes(id));
}
