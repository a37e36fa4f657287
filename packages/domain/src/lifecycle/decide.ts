import { type GuardFacts, type GuardName, guards } from './guards';
import { type Transition, transitions } from './transitions';
import { type Action, actions, type Relation, type Status } from './words';

export interface Question {
  readonly status: Status;
  readonly relations: readonly Relation[];
  readonly facts: GuardFacts;
  readonly now: Date;
}

export type Decision =
  | { readonly allowed: true; readonly transition: Transition; readonly relation: Relation }
  | { readonly allowed: false; readonly because: 'status' | 'relation' | 'not-built' | GuardName };

/**
 * Whether somebody who stands in `relations` to a report may do `action` to it now, and where that leads.
 * The relation answered is the first of his that permits it, in the table's order. Never throws.
 */
export function decide(
  action: Transition['action'],
  question: Question,
  outcome?: 'passed' | 'failed',
): Decision {
  const rows = transitions.filter(
    (row) => row.action === action && (row.outcome === undefined || row.outcome === outcome),
  );
  if (!rows.some((row) => row.built)) return { allowed: false, because: 'not-built' };
  const here = rows.find((row) => row.built && row.from.includes(question.status));
  if (!here) return { allowed: false, because: 'status' };
  const relation = here.by.find((by) => question.relations.includes(by));
  if (!relation) return { allowed: false, because: 'relation' };
  const stopped = here.guards.find((guard) => !guards[guard](question.facts, question.now));
  if (stopped) return { allowed: false, because: stopped };
  return { allowed: true, transition: here, relation };
}

/** Everything a person may do to a report now, in the order of the glossary: what a client draws as buttons. */
export function availableActions(question: Question): Action[] {
  return actions.filter((action) =>
    [undefined, 'passed' as const, 'failed' as const].some(
      (outcome) => decide(action, question, outcome).allowed,
    ),
  );
}

/** What the action asks its caller to bring along; an action with several rows asks for the union. */
export function needsOf(action: Action): Transition['needs'] {
  return [...new Set(transitions.filter((row) => row.action === action).flatMap((row) => row.needs))];
}
