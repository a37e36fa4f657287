import type { HistoryEvent, Limits, Status } from '@weilinli/domain';
import fc from 'fast-check';

/** An entry as the history holds it. */
export interface Entry {
  event: HistoryEvent;
  actorRole: string;
  at: Date;
  facts: Record<string, unknown>;
}

/** A report with its whole history, and where and what it is. */
export interface TestReport {
  createdAt: Date;
  areaCodes: readonly string[];
  categoryCode: string;
  limits: Limits;
  /** In which the history ends. */
  status: Status;
  entries: readonly Entry[];
}

interface Step {
  event: HistoryEvent;
  to: Status | 'before';
  role?: string;
  facts?: Record<string, unknown>;
}

const step = (event: HistoryEvent, to: Step['to'], more: Omit<Step, 'event' | 'to'> = {}): Step => ({
  event,
  to,
  ...more,
});
const handler = (personId: string) => ({ handler: { personId } });
const granted = (kind: string) => ({ kind, takesEffect: true });

/** What may come next. Written by hand, with everything that looks like something else and must not count as it. */
const next: Record<Status, readonly Step[]> = {
  submitted: [
    step('assign', 'dispatched', { facts: handler('a') }),
    step('dispatch', 'dispatched', { facts: handler('b'), role: 'system' }),
    step('decline', 'declined'),
    step('withdraw', 'withdrawn'),
    step('merge', 'merged', { facts: { into: 'other' } }),
    step('escalate', 'submitted', { role: 'system' }),
  ],
  dispatched: [
    ...Array.from({ length: 6 }, () => step('accept', 'accepted')),
    step('return', 'submitted', { role: 'assignee' }),
    step('return', 'dispatched', { role: 'co-handler' }),
    step('assign', 'dispatched', { facts: handler('c') }),
    step('assign', 'dispatched', { facts: { as: 'co', ...handler('d') } }),
    step('transfer', 'dispatched', { facts: handler('e') }),
    step('approve', 'dispatched', { facts: { ...granted('transfer'), ...handler('f') } }),
    step('request', 'dispatched', { facts: { kind: 'transfer' } }),
    step('extend', 'dispatched'),
    step('decline', 'declined'),
    step('withdraw', 'withdrawn'),
    step('merge', 'merged', { facts: { into: 'other' } }),
    // Another one was merged into this one.
    step('merge', 'dispatched', { facts: { from: 'other' } }),
    step('remark', 'dispatched'),
  ],
  accepted: [
    ...Array.from({ length: 6 }, () => step('resolve', 'resolved')),
    step('make-safe', 'accepted'),
    step('return', 'submitted', { role: 'assignee' }),
    step('return', 'accepted', { role: 'co-handler' }),
    step('assign', 'dispatched', { facts: handler('g') }),
    step('suspend', 'suspended'),
    step('approve', 'suspended', { facts: granted('suspend') }),
    step('approve', 'accepted', { facts: { kind: 'extend', takesEffect: false } }),
    step('approve', 'accepted', { facts: granted('extend') }),
    step('refuse', 'accepted', { facts: { kind: 'suspend' } }),
    step('decline', 'declined'),
    step('merge', 'merged', { facts: { into: 'other' } }),
  ],
  suspended: [
    step('resume', 'before'),
    step('assign', 'suspended', { facts: handler('h') }),
    step('return', 'suspended', { role: 'co-handler' }),
    step('remark', 'suspended'),
  ],
  resolved: [
    step('confirm', 'closed'),
    step('close', 'closed', { role: 'system' }),
    step('verify', 'resolved', { facts: { outcome: 'passed' } }),
    step('verify', 'accepted', { facts: { outcome: 'failed' } }),
    step('contest', 'accepted'),
  ],
  closed: [
    step('rate', 'closed'),
    step('reopen', 'accepted'),
    step('exempt', 'closed', { facts: handler('a') }),
  ],
  declined: [step('contest', 'submitted'), step('remark', 'declined')],
  merged: [step('unmerge', 'before', { facts: { from: 'other' } }), step('remark', 'merged')],
  withdrawn: [],
};

const hour = 3_600_000;
const hours = (amount: number) => ({ amount, unit: 'hour' as const });

export interface Ground {
  /** Nothing happens after this. */
  until: Date;
  paths: readonly (readonly string[])[];
  categories: readonly string[];
}

/** Reports of the forty days before `until`, each gone some way that the lifecycle allows. */
export function someReport({ until, paths, categories }: Ground): fc.Arbitrary<TestReport> {
  return fc
    .record({
      age: fc.integer({ min: 1, max: 40 * 24 * 60 }),
      areaCodes: fc.constantFrom(...paths),
      categoryCode: fc.constantFrom(...categories),
      resolve: fc.constantFrom(2, 24, 240),
      choices: fc.array(fc.record({ choice: fc.nat(1_000), minutes: fc.integer({ min: 0, max: 12 * 60 }) }), {
        minLength: 5,
        maxLength: 14,
      }),
    })
    .map(({ age, resolve, choices, ...where }) => {
      const createdAt = new Date(until.getTime() - age * 60_000);
      const limits = { accept: hours(1), resolve: hours(resolve) };
      return { ...where, createdAt, limits, ...walked(createdAt, until, choices) };
    });
}

function walked(
  createdAt: Date,
  until: Date,
  choices: readonly { choice: number; minutes: number }[],
): Pick<TestReport, 'status' | 'entries'> {
  const entries: Entry[] = [{ event: 'submit', actorRole: 'reporter', at: createdAt, facts: {} }];
  let status: Status = 'submitted';
  let before: Status = 'submitted';
  let at = createdAt;
  for (const { choice, minutes } of choices) {
    const steps: readonly Step[] = next[status];
    const chosen: Step | undefined = steps[choice % Math.max(1, steps.length)];
    at = new Date(at.getTime() + minutes * 60_000);
    if (!chosen || at.getTime() > until.getTime() - hour) break;
    entries.push({
      event: chosen.event,
      actorRole: chosen.role ?? 'dispatcher',
      at,
      facts: { ...chosen.facts, from: status },
    });
    const to: Status = chosen.to === 'before' ? before : chosen.to;
    if (to !== status) before = status;
    status = to;
  }
  return { status, entries };
}
