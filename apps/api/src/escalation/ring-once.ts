import { nextTask } from '@weilinli/domain';
import type { SystemEffect } from '../reports';
import { climbedTo, type EscalationFacts, lateAt } from './escalation-facts';
import { recordFiring } from './record-firing';

/** Nobody has checked a fix for three days: the bell rings at the leader. Each fix has its own bell. */
export const ringOnce: SystemEffect = async ({ client, row, entries, clock, fired, now }) => {
  const task = nextTask({ ...row, clock, fired, stages: [] });
  if (task?.what !== 'ring' || task.at > now) return undefined;
  const fixes = entries.filter(({ event }) => event === 'resolve').length;
  const facts: EscalationFacts = {
    ...climbedTo(['leader']),
    limit: 'verify',
    stage: `unverified-${fixes}`,
    dueAt: task.at.toISOString(),
    ...lateAt(task.at, now),
  };
  await recordFiring(client, { report: row, facts, now });
  return { facts: { ...facts } };
};
