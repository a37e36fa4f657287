import {
  type Action,
  availableActions,
  decide,
  type GuardName,
  guardWords,
  type Relation,
  type Status,
  type Transition,
  type Variant,
} from '@weilinli/domain';
import type { Actor } from '../people';
import { Refusal } from '../platform/errors';
import { relationsTo, seesFully, seesPublicly } from './policy';
import { questionOf } from './present-report';
import type { ReportRow } from './report-row';

export interface Intention {
  action: Action;
  actor: Actor;
  /** Which way of doing it, where there are several. */
  variant?: Variant | undefined;
  /** The version the caller decided on, if he says so. */
  version?: number | undefined;
  now: Date;
}

/** The row of the lifecycle table that lets this actor do this now; else the refusal that tells him what he may do. */
export function permittedStep(
  row: ReportRow,
  intention: Intention,
): { transition: Transition; relation: Relation } {
  const { action, actor, variant, version, now } = intention;
  const relations = relationsTo(row, actor);
  if (!seesFully(relations) && !seesPublicly(row)) throw new Refusal('NOT_FOUND');
  if (version !== undefined && version !== row.version) {
    throw new Refusal('STALE_VERSION', {
      detail: `You decided on version ${version}; the report is at version ${row.version}. Read it again and decide anew.`,
    });
  }
  const question = questionOf(row, { actor, now });
  const decision = decide(action, question, variant);
  if (decision.allowed) return decision;
  const possible = availableActions(question);
  throw new Refusal('ACTION_NOT_ALLOWED', {
    detail: `"${action}" is not possible: ${whyNot(decision.because, row.status)}. Possible for you now: ${possible.join(', ') || 'nothing'}.`,
    reportStatus: row.status,
    availableActions: possible,
  });
}

function whyNot(because: 'status' | 'relation' | 'variant' | GuardName, status: Status): string {
  switch (because) {
    case 'status':
      return `the report is ${status}`;
    case 'relation':
      return 'that is for somebody else to do';
    case 'variant':
      return 'it was not said which way, or nothing of the kind was asked for';
    default:
      return guardWords[because];
  }
}
