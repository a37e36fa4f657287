import type { PoolClient } from 'pg';
import { deskOf, leadersOf, workersBeside } from './dispatch';
import { hearersOfStage } from './escalation';
import type { HistoryMoment } from './reports';

/** A word of the plot for people: how they stand to what happened. */
export type Hearer =
  | 'reporter'
  | 'co-reporters'
  | 'followers'
  | 'handler'
  // who is asked to help
  | 'co-handler'
  // who helps already
  | 'helpers'
  | 'neighbour'
  | 'previous'
  | 'receiving-leader'
  // who checks and decides: the place's grid leader, or its desk
  | 'superior'
  // whose request is answered
  | 'asker'
  // whose lateness it was
  | 'exempted'
  // the levels to which a stage has climbed
  | 'climbed'
  | 'desk';

/** Who is there to hear, besides those whom the report itself names. */
interface Around {
  desk: string[];
  beside: string[];
  leaders: string[];
  receivingLeaders: string[];
  climbed: string[];
}

/** Looks up who may have to hear of an entry. */
export async function whoIsAround(client: PoolClient, moment: HistoryMoment): Promise<Around> {
  const { areaCodes, neighbourCodes } = moment.report;
  const { deskAreaCodes, receivingAreaCodes } = moment.facts;
  return {
    // Where a common superior decides, it is his desk.
    desk: await deskOf(client, deskAreaCodes === undefined ? areaCodes : codesIn(deskAreaCodes)),
    beside: await workersBeside(client, neighbourCodes),
    receivingLeaders: await leadersOf(client, codesIn(receivingAreaCodes)),
    leaders: await leadersOf(client, areaCodes),
    climbed: await hearersOfStage(client, moment),
  };
}

/** Whom a word of the plot means, for one entry of a history. */
export function hearersOf(moment: HistoryMoment, hearer: Hearer, around: Around): string[] {
  const { report, handlerIds, coHandlerIds, previousIds, coReporterIds, followerIds } = moment;
  const { desk, beside, leaders, receivingLeaders } = around;
  switch (hearer) {
    case 'reporter':
      return [report.reporterId];
    case 'co-reporters':
      return coReporterIds;
    case 'followers':
      return followerIds;
    case 'handler':
      return handlerIds;
    case 'co-handler':
      return coHandlerIds;
    case 'helpers':
      return moment.helperIds;
    case 'neighbour':
      return beside;
    case 'previous':
      return previousIds;
    case 'receiving-leader':
      return receivingLeaders;
    case 'superior':
      return leaders.length > 0 ? leaders : desk;
    case 'asker':
      return askerOf(moment);
    case 'exempted':
      return exemptedIn(moment);
    case 'climbed':
      return around.climbed;
    case 'desk':
      return desk;
    default:
      return hearer satisfies never;
  }
}

/** An authority path that the history remembers. */
function codesIn(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((code) => typeof code === 'string') : [];
}

function askerOf({ report, facts }: HistoryMoment): string[] {
  return report.requests.filter(({ id }) => id === facts.requestId).map(({ askedBy }) => askedBy);
}

/** Of an organisation, who of it had taken it on. */
function exemptedIn({ report, facts }: HistoryMoment): string[] {
  const { personId, organisationId } = facts.handler as { personId?: string; organisationId?: string };
  if (personId !== undefined) return [personId];
  const part = report.assignments.findLast((one) => one.organisationId === organisationId);
  return part?.claimedBy ? [part.claimedBy] : [];
}
