import type { FieldError } from '@weilinli/contracts';
import {
  type Action,
  availableActions,
  decide,
  type GuardName,
  guardWords,
  type Relation,
  requestKinds,
  type Transition,
  type Variant,
} from '@weilinli/domain';
import type { Actor } from '../people';
import { Refusal } from '../platform/errors';
import { commonPathOf } from './common-path';
import { relationsTo, viewOf } from './policy';
import { questionOf } from './question-of';
import type { ReportRow } from './report-row';

export interface Intention {
  action: Action;
  actor: Actor;
  /** Which way of doing it, where there are several. */
  variant?: Variant | undefined;
  /** The version the caller decided on, if he says so. */
  version?: number | undefined;
  /** The fix that he speaks of, if he says so. */
  rework?: number | undefined;
  now: Date;
}

/** The row of the lifecycle table that lets this actor do this now; else the refusal that tells him what he may do. */
export function permittedStep(
  row: ReportRow,
  intention: Intention,
): { transition: Transition; relation: Relation } {
  const { action, actor, variant, version, rework, now } = intention;
  const relations = relationsTo(row, actor);
  if (!viewOf(row, relations)) throw new Refusal('NOT_FOUND');
  const question = questionOf(row, { actor, now });
  if (version !== undefined && version !== row.version) {
    throw new Refusal('STALE_VERSION', {
      detail: `You decided on version ${version}; the report is at version ${row.version}. Read it again and decide anew.`,
      reportStatus: row.status,
      availableActions: availableActions(question),
    });
  }
  refuseOtherFix(row, { actor, rework, now });
  const decision = decide(action, question, variant);
  if (decision.allowed) return decision;
  if (decision.because === 'variant' && availableActions(question).includes(action))
    throw choiceRequired(action);
  throw notAllowed(row, intention, whyNot(decision.because, row));
}

/** A word on a fix that was doubted since says nothing of the next one: it may have waited long for signal. */
export function refuseOtherFix(
  row: ReportRow,
  { actor, rework, now }: Pick<Intention, 'actor' | 'rework' | 'now'>,
): void {
  if (rework === undefined || rework === row.rework) return;
  throw new Refusal('STALE_VERSION', {
    detail: `You speak of the fix after ${rework} reworks; there were ${row.rework} since. Look at it again and decide anew.`,
    reportStatus: row.status,
    availableActions: availableActions(questionOf(row, { actor, now })),
  });
}

/** "No", why, and what this actor may do instead. */
export function notAllowed(
  row: ReportRow,
  { action, actor, now }: Pick<Intention, 'action' | 'actor' | 'now'>,
  because: string,
): Refusal {
  const possible = availableActions(questionOf(row, { actor, now }));
  return new Refusal('ACTION_NOT_ALLOWED', {
    detail: `"${action}" is not possible: ${because}. Possible for you now: ${possible.join(', ') || 'nothing'}.`,
    reportStatus: row.status,
    availableActions: possible,
  });
}

/** He may do it in one way or another, and has not said in which. */
export function choiceRequired(action: Action): Refusal {
  const choice = choices[action] ?? choices.approve;
  const detail = `"${action}" needs ${choice.message}.`;
  return new Refusal('CHOICE_REQUIRED', { detail, errors: [{ path: choice.path, message: detail }] });
}

const choices: Partial<Record<Action, FieldError>> & Record<'approve', FieldError> = {
  verify: { path: 'outcome', message: 'an outcome, "passed" or "failed"' },
  request: { path: 'kind', message: `a kind, one of ${requestKinds.join(', ')}` },
  approve: { path: 'requestId', message: 'the id of one of the requests that wait for your answer' },
};

function whyNot(because: 'status' | 'relation' | 'variant' | GuardName, row: ReportRow): string {
  switch (because) {
    case 'status':
      return `the report is ${row.status}`;
    case 'relation':
      return 'that is for somebody else to do';
    case 'variant':
      return 'nothing of the kind waits for your answer';
    case 'transfers-left':
      return `${guardWords[because]}: the dispatchers of ${commonAreaOf(row)}`;
    default:
      return guardWords[because];
  }
}

/** The area over its place and over everybody who has had it, by name. */
function commonAreaOf(row: ReportRow): string {
  const code = commonPathOf(row).at(-1);
  return row.areaNames.find((area) => area.code === code)?.name ?? 'the city';
}
