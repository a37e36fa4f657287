import type { GiveFeedback, Report, ReportView } from '@weilinli/contracts';
import {
  type Action,
  availableActions,
  decide,
  deedOfAnswer,
  type Transition,
  variantOf,
} from '@weilinli/domain';
import type { Entry, What } from '@weilinli/outbox';
import { questionOf } from '../actions/report-question';

/** Whether an entry still has to change what it is about: neither sent, nor refused, nor overtaken. */
export function isToCome(entry: Entry): boolean {
  return entry.state !== 'done' && entry.state !== 'failed' && entry.conflict === undefined;
}

/** What this phone has done to a report and the server does not know yet. */
export function pendingFor(reportId: string, entries: readonly Entry[]): Entry[] {
  return entries.filter(
    (entry) => 'reportId' in entry.what && entry.what.reportId === reportId && isToCome(entry),
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
  switch (what.kind) {
    case 'report':
    case 'duty':
      return report;
    case 'action':
      return stepBy(report, what, what.body.performedAt ?? createdAt);
    case 'feedback':
      return answered(report, what.body, what.body.performedAt ?? createdAt);
    default:
      return what satisfies never;
  }
}

/** A report as everybody sees it, with what this phone has answered to the question about its fix. */
export function asAnswered<View extends ReportView>(report: View, entries: readonly Entry[]): View {
  return pendingFor(report.id, entries).reduce(
    (shown, { what, createdAt }) =>
      what.kind === 'feedback' ? withAnswer(shown, what.body, what.body.performedAt ?? createdAt) : shown,
    report,
  );
}

/** Said, and done as well where the lifecycle and the server let him. */
function answered(report: Report, body: GiveFeedback, at: string): Report {
  const deed = deedOfAnswer(body.answer, questionOf(report, new Date(at)));
  const may = deed !== undefined && report.availableActions.includes(deed);
  return withAnswer(may ? stepBy(report, { action: deed, body: {} }, at) : report, body, at);
}

function withAnswer<View extends ReportView>(report: View, { answer, note }: GiveFeedback, at: string): View {
  if (!report.feedback) return report;
  const mine = { answer, at, ...(note ? { note } : {}) };
  return { ...report, feedback: { ...report.feedback, asked: report.status === 'resolved', mine } };
}

function stepBy(
  report: Report,
  { action, body }: Pick<Extract<What, { kind: 'action' }>, 'action' | 'body'>,
  at: string,
): Report {
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
