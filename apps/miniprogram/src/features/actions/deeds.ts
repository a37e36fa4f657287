import { type Action, decide, type RequestKind, requestKinds } from '@weilinli/domain';
import { type Actionable, questionOf } from './report-question';

/**
 * What a person chooses by one button: an action, or one of the ways of `assign` – somebody helps beside the lead
 * handler, or helps no longer.
 */
export type Deed = Action | 'co-handler' | 'release';

export function actionOf(deed: Deed): Action {
  return deed === 'co-handler' || deed === 'release' ? 'assign' : deed;
}

// What a person most likely needs, first.
const byNeed: readonly Deed[] = [
  'confirm',
  'accept',
  'make-safe',
  'resolve',
  'verify',
  'contest',
  'return',
  'request',
  'assign',
  'resume',
  'remark',
  'supervise',
  'co-handler',
  'transfer',
  'extend',
  'suspend',
  'rate',
  'reopen',
  'follow',
  'unfollow',
  'merge',
  'unmerge',
  'recategorise',
  'relocate',
  'release',
  'exempt',
  'decline',
  'withdraw',
];

/**
 * What is offered by buttons, in the order in which it is needed. Requests are answered where they stand
 * (`answersOf`), so `approve` and `refuse` are not among them.
 */
export function deedsOf(report: Actionable, now: Date): Deed[] {
  return byNeed.filter(
    (deed) => report.availableActions.includes(actionOf(deed)) && makesSense(deed, report, now),
  );
}

function makesSense(deed: Deed, report: Actionable, now: Date): boolean {
  switch (deed) {
    case 'assign':
      return decide('assign', questionOf(report, now)).allowed;
    case 'co-handler':
      return decide('assign', questionOf(report, now), 'co').allowed;
    case 'release':
      return report.coHandlers.length > 0 && decide('assign', questionOf(report, now), 'co').allowed;
    case 'request':
      return requestKindsOf(report, now).length > 0;
    case 'extend':
      // What was asked for is answered where it stands.
      return !(report.openRequests ?? []).some(({ kind }) => kind === 'extend');
    case 'follow':
      // Whoever has it in hand is told of everything anyway.
      return !report.relations.includes('assignee') && !report.relations.includes('co-handler');
    case 'exempt':
      // Nobody exempts himself, and there is nothing to exempt from where nothing was late.
      return wasLate(report) && !hadIt(report);
    default:
      return true;
  }
}

/** What its handler can ask for now: what the table lets him, and what does not wait for an answer already. */
export function requestKindsOf(report: Actionable, now: Date): RequestKind[] {
  const question = questionOf(report, now);
  const asked = (report.openRequests ?? []).map(({ kind }) => kind);
  return requestKinds.filter(
    (kind) =>
      decide('request', question, kind).allowed &&
      !asked.includes(kind) &&
      (kind !== 'exempt' || wasLate(report)),
  );
}

function wasLate({ deadlines, acceptedAt, madeSafeAt, resolvedAt }: Actionable): boolean {
  return (
    isAfter(acceptedAt, deadlines.acceptBy) ||
    isAfter(madeSafeAt, deadlines.makeSafeBy) ||
    isAfter(resolvedAt, deadlines.resolveBy)
  );
}

function isAfter(met: string | undefined, due: string | undefined): boolean {
  return met !== undefined && due !== undefined && new Date(met) > new Date(due);
}

function hadIt({ relations }: Actionable): boolean {
  return relations.includes('assignee') || relations.includes('former-assignee');
}
