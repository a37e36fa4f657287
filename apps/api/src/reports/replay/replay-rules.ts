import {
  bounds,
  type ReplayAnswer,
  type ReplayChange,
  type ReplayedReport,
  type ReplayHandler,
  replayChanges,
} from '@weilinli/contracts';
import {
  type Candidate,
  chooseHandler,
  type DispatchRules,
  findCategory,
  type Matter,
  rulesAtAnyTime,
  wantedBy,
} from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { candidateOf, checkedRules, readCandidates } from '../../dispatch';
import { decodeCursor, encodeCursor, instantKey, uuidKey } from '../../platform/cursor';
import type { ReportDeps } from '../deps';
import { knowCatalogueOf } from '../known-catalogue';
import { type PastReport, pastReports, wentTo } from './past-reports';
import type { ReplayRulesBody } from './requests';

export type ReplayDeps = Pick<ReportDeps, 'areas' | 'catalogue' | 'calendars'>;

export interface Replay {
  rules: ReplayRulesBody['rules'];
  from: Date;
  to: Date;
  /** Absent: anywhere. */
  areaCodes?: readonly string[] | undefined;
  limit?: number | undefined;
  cursor?: string | undefined;
}

/**
 * Where past reports went, and where these rules would have sent them. Writes nothing. What is replayed is the rule
 * and its target, for the report as it stands and the time at which it came in. The person is looked for among those
 * who hold the role today, each taken to be there: who was on duty, on leave or loaded then is not known any more, and
 * how it is now says nothing about then.
 */
export async function replayRules(
  deps: ReplayDeps,
  client: PoolClient,
  replay: Replay,
): Promise<ReplayAnswer> {
  const { limit = bounds.pageSize.default, cursor } = replay;
  const rules = { version: 0, rules: await checkedRules(deps, client, replay.rules) };
  const [createdAt, id] = cursor === undefined ? [] : decodeCursor('replay', cursor, [instantKey, uuidKey]);
  const after = createdAt === undefined || id === undefined ? undefined : { createdAt, id };
  const reports = await pastReports(client, { ...replay, after, limit: limit + 1 });
  const page = reports.slice(0, limit);
  await knowCatalogueOf({ ...deps, client }, page);

  const choose = chooserAmongToday(deps, client, rules);
  const items: ReplayedReport[] = [];
  for (const report of page) items.push(compared(report, await choose(report)));
  const last = page.at(-1);
  return {
    counts: countsOf(items),
    items,
    nextCursor:
      reports.length > limit && last ? encodeCursor('replay', [last.createdAt.toISOString(), last.id]) : null,
  };
}

/** Each place's people are read once. */
function chooserAmongToday(deps: ReplayDeps, client: PoolClient, rules: DispatchRules) {
  const known = new Map<string, Candidate[]>();
  return async (report: PastReport): Promise<ReplayHandler | undefined> => {
    const matter = matterOf(deps, report);
    const wanted = wantedBy(rulesAtAnyTime(rules.rules, matter));
    const key = JSON.stringify([report.areaCodes, wanted]);
    const candidates =
      known.get(key) ??
      (await readCandidates(client, report.areaCodes, wanted)).candidates.map(candidateOf).map(there);
    known.set(key, candidates);
    const { reporterId, createdAt: at } = report;
    const question = { ...matter, at, calendar: deps.calendars.current(), reporterId };
    const dispatch = chooseHandler(rules, question, candidates);
    if (!dispatch.handler) return undefined;
    const { is, id, displayName, role } = dispatch.handler;
    const named = is === 'person' ? { personId: id } : { organisationId: id };
    return { ...named, displayName, role, rule: dispatch.rule.id };
  };
}

function there(candidate: Candidate): Candidate {
  return { ...candidate, onDuty: true, onLeave: false, loadLimit: undefined };
}

function matterOf({ catalogue }: ReplayDeps, report: PastReport): Matter {
  const { areaCodes, categoryCode, conditionCode, severity } = report;
  const group = findCategory(catalogue.at(report.catalogueVersion), categoryCode)?.group ?? 'other';
  return { areaCodes, categoryCode, conditionCode, severity, group };
}

function compared(past: PastReport, wouldGo: ReplayHandler | undefined): ReplayedReport {
  const { id, number, categoryCode, conditionCode, areaCode, createdAt } = past;
  const went = wentTo(past);
  return {
    report: { id, number, categoryCode, conditionCode, areaCode, createdAt: createdAt.toISOString() },
    ...(went ? { went } : {}),
    ...(wouldGo ? { wouldGo } : {}),
    change: changeOf(went, wouldGo),
  };
}

function changeOf(went: ReplayHandler | undefined, wouldGo: ReplayHandler | undefined): ReplayChange {
  if (!went) return wouldGo ? 'from-nobody' : 'same';
  if (!wouldGo) return 'to-nobody';
  if (went.organisationId !== undefined || wouldGo.organisationId !== undefined) {
    return went.organisationId === wouldGo.organisationId ? 'same' : 'other-target';
  }
  if (went.personId === wouldGo.personId) return 'same';
  return went.role === wouldGo.role ? 'same-target' : 'other-target';
}

function countsOf(items: readonly ReplayedReport[]): ReplayAnswer['counts'] {
  const count = (change: ReplayChange) => items.filter((item) => item.change === change).length;
  return Object.fromEntries(replayChanges.map((change) => [change, count(change)])) as ReplayAnswer['counts'];
}
