import { type Clock, dueIn, type StageInstant } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { type SystemMoveDeps, takeStep } from '../reports';
import type { DueReport } from './due-reports';
import { climbedTo, type EscalationFacts, lateAt } from './escalation-facts';
import { recordFiring } from './record-firing';

interface FiringMoment {
  client: PoolClient;
  /** Locked, and at the version at which it was read. */
  report: DueReport;
  clock: Clock;
  now: Date;
}

/**
 * Fires a stage of one of the report's limits, and answers the report as it is then. Reports that come due by the
 * thousand are read in batches, so this does not read the report again.
 */
export async function fireStage(
  deps: SystemMoveDeps,
  { client, report, clock, now }: FiringMoment,
  stage: StageInstant,
): Promise<DueReport> {
  const facts = { ...factsOf(clock, stage), ...lateAt(stage.fireAt, now) };
  await recordFiring(client, { report, facts, now });
  const { id: reportId, version, status, entries } = report;
  const entry = { event: 'escalate' as const, actorRole: 'system', facts: { ...facts } };
  // What was asked for is not touched by it.
  await takeStep(deps, client, {
    row: { ...report, requests: [] },
    entries,
    at: now,
    to: status,
    set: {},
    entry,
  });
  const written = { reportId, sequence: version + 1, at: now, ...entry };
  return { ...report, version: version + 1, entries: [...entries, written] };
}

function factsOf({ report }: Clock, stage: StageInstant): EscalationFacts {
  const { limit, percent, levels, fireAt, unknownYear } = stage;
  const due = dueIn(report, limit);
  return {
    ...climbedTo(levels),
    limit,
    stage: stage.stage,
    percent,
    dueAt: fireAt.toISOString(),
    ...(due && due.state !== 'paused' ? { deadline: due.at.toISOString() } : {}),
    ...(unknownYear === undefined ? {} : { provisional: true }),
    ...(report.met[limit] ? { met: true } : {}),
  };
}
