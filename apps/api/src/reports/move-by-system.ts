import { decide, type Transition, type Variant } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { Actor } from '../people';
import type { ClockEntry } from './clock-facts';
import type { ReportDeps } from './deps';
import { type Consequences, statusAfter } from './move-report';
import { questionOf } from './question-of';
import { clockEntriesOf, clockFrom, knowJudgesOf, type ReadClock } from './read-clock';
import { lockReport } from './read-report';
import type { ReportRow } from './report-row';
import { takeStep } from './take-step';

export type SystemMoveDeps = Pick<ReportDeps, 'catalogue' | 'calendars' | 'escalationStages'>;

export interface SystemMoment extends ReadClock {
  client: PoolClient;
  row: ReportRow;
  /** The report's history so far. */
  entries: readonly ClockEntry[];
  now: Date;
}

/** What the system's step does besides what the table says; undefined: there is nothing to do (any more). */
export type SystemEffect = (
  moment: SystemMoment,
) => Consequences | undefined | Promise<Consequences | undefined>;

export interface SystemMove {
  reportId: string;
  action: Transition['action'];
  /** Which way of doing it, where there are several. */
  variant?: Variant;
  effect: SystemEffect;
}

/**
 * Does what the system does to a report, in the caller's transaction and by the same writer as people's actions.
 * Answers whether it was done: between the moment that called for it and this one, a person may have been quicker.
 */
export async function moveBySystem(
  deps: SystemMoveDeps,
  client: PoolClient,
  { reportId, action, variant, effect }: SystemMove,
): Promise<boolean> {
  const { row, now, calendarVersion, stagesVersion } = await lockReport(client, reportId);
  const question = { ...questionOf(row, { actor: nobody, now }), relations: ['system' as const] };
  const decision = decide(action, question, variant);
  if (!decision.allowed) return false;
  const entries = (await clockEntriesOf(client, [reportId])).get(reportId) ?? [];
  await knowJudgesOf({ ...deps, client }, entries);
  await deps.calendars.knowing([calendarVersion], client);
  await deps.escalationStages.knowing(stagesVersion, client);
  const consequences = await effect({ client, row, entries, now, ...clockFrom(deps, entries) });
  if (!consequences) return false;
  const { set = {}, facts = {}, to } = consequences;
  await takeStep(deps, client, {
    row,
    entries,
    at: now,
    to: statusAfter(decision.transition.to, row.status, to),
    set,
    entry: { event: action, actorRole: 'system', facts },
  });
  return true;
}

/** No person: so nobody's roles count, and no guard takes the system for who did the work. */
const nobody: Actor = { id: 'system', displayName: 'system', grants: [] };
