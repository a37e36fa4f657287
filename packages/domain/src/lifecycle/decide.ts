import { type GuardFacts, type GuardName, guards } from './guards';
import { type Transition, transitions } from './transitions';
import { type Action, actions, type Relation, type Status, type Variant, variants } from './words';

export interface Question {
  readonly status: Status;
  readonly relations: readonly Relation[];
  readonly facts: GuardFacts;
  readonly now: Date;
}

export type Decision =
  | { readonly allowed: true; readonly transition: Transition; readonly relation: Relation }
  | { readonly allowed: false; readonly because: 'status' | 'relation' | 'variant' | GuardName };

/**
 * Whether somebody who stands in `relations` to a report may do `action` to it now, and where that leads. An action
 * that can be done in several ways needs its `variant`. The relation answered is the first that permits it, in the
 * table's order. Never throws.
 */
export function decide(action: Transition['action'], question: Question, variant?: Variant): Decision {
  const rows = transitions.filter((row) => row.action === action && row.variant === variant);
  if (rows.length === 0) return { allowed: false, because: 'variant' };
  const here = rows.filter((row) => row.from.includes(question.status));
  if (here.length === 0) return { allowed: false, because: 'status' };
  let because: 'relation' | GuardName = 'relation';
  for (const transition of here) {
    const relation = transition.by.find((by) => question.relations.includes(by));
    if (!relation) continue;
    const stopped = transition.guards.find((guard) => !guards[guard](question.facts, question.now));
    if (!stopped) return { allowed: true, transition, relation };
    because = because === 'relation' ? stopped : because;
  }
  return { allowed: false, because };
}

/** Everything a person may do to a report now, in the order of the glossary: what a client draws as buttons. */
export function availableActions(question: Question): Action[] {
  return actions.filter((action) =>
    [undefined, ...variants].some((variant) => decide(action, question, variant).allowed),
  );
}

/**
 * Which of an action's ways a caller means by what he brings along; undefined where it has only one.
 * An approval means what was asked for: `asked` is the kind of the request that it answers. Of the two words that a
 * doubted fix needs, the last one closes it, whoever's it is.
 */
export function variantOf(
  action: Transition['action'],
  said: {
    readonly outcome?: 'passed' | 'failed' | undefined;
    readonly as?: 'lead' | 'co' | undefined;
    readonly kind?: Variant | undefined;
    readonly asked?: Variant | undefined;
    /** The fix counts only with a leader's word, and has none. */
    readonly doubted?: boolean | undefined;
    /** The reporter has already said that it is fixed. */
    readonly agreed?: boolean | undefined;
  },
): Variant | undefined {
  switch (action) {
    case 'verify':
      return said.outcome === 'passed' && said.agreed ? 'agreed' : said.outcome;
    case 'confirm':
      return said.doubted ? 'noted' : undefined;
    case 'assign':
      return said.as === 'co' ? 'co' : undefined;
    case 'request':
      return said.kind;
    case 'approve':
      return said.asked;
    default:
      return undefined;
  }
}

/** What the action asks its caller to bring along; an action with several rows asks for the union. */
export function needsOf(action: Action): Transition['needs'] {
  return [...new Set(transitions.filter((row) => row.action === action).flatMap((row) => row.needs))];
}
