import type { Report } from '@weilinli/contracts';
import { type Action, availableActions, decide, type Transition, variantOf } from '@weilinli/domain';
import type { Entry } from '@weilinli/outbox';
import { questionOf } from '../actions/report-question';

/** Whether an entry still has to change the report that it is about: neither sent, nor refused, nor overtaken. */
function isToCome(entry: Entry): boolean {
  return entry.state !== 'done' && entry.state !== 'failed' && entry.conflict === undefined;
}

/** What this phone has done to a report and the server does not know yet. */
export function pendingFor(reportId: string, entries: readonly Entry[]): Entry[] {
  return entries.filter(
    (entry) => entry.what.kind === 'action' && entry.what.reportId === reportId && isToCome(entry),
  );
}

/**
 * A report as it will stand once everything that waits on this phone has arrived: by the same table that the server
 * obeys, so that a day's work goes on without signal.
 */
export function asDone(report: Report, entries: readonly Entry[]): Report {
  return pendingFor(report.id, entries).reduce(step, report);
}

// What a handler may go on to do without having asked the server in between.
const handlersNext: readonly Action[] = ['make-safe', 'resolve', 'request', 'return', 'remark'];
// What may be said again.
const repeatable: readonly Action[] = ['remark', 'request'];

function step(report: Report, { what, createdAt }: Entry): Report {
  if (what.kind === 'report') return report;
  const { action, body } = what;
  const at = body.performedAt ?? createdAt;
  const variant = variantOf(action, { outcome: body.outcome, as: body.as, kind: body.kind });
  const decision = decide(action, questionOf(report, new Date(at)), variant);
  if (!decision.allowed) return without(report, action);
  const isGivenBack = action === 'return' && decision.relation === 'assignee';
  const next = {
    ...(isGivenBack ? givenBack(report) : report),
    status: statusAfter(report, decision.transition),
    ...(action === 'accept' ? { acceptedAt: at } : {}),
    ...(action === 'make-safe' ? { madeSafeAt: at } : {}),
    ...(action === 'resolve' ? { resolvedAt: at } : {}),
  };
  return { ...next, availableActions: actionsAfter(next, action, new Date(at)) };
}

function statusAfter({ status }: Report, { to }: Transition): Report['status'] {
  return to === 'unchanged' || to === 'as-before' ? status : to;
}

function givenBack({ assignee: _, ...report }: Report): Report {
  return { ...report, relations: report.relations.filter((relation) => relation !== 'assignee') };
}

function actionsAfter(report: Report, done: Action, at: Date): Action[] {
  const isHandler = report.relations.includes('assignee');
  const known = [...report.availableActions, ...(isHandler ? handlersNext : [])];
  return availableActions(questionOf(report, at)).filter(
    (action) => known.includes(action) && (action !== done || repeatable.includes(action)),
  );
}

function without(report: Report, done: Action): Report {
  return { ...report, availableActions: report.availableActions.filter((action) => action !== done) };
}
