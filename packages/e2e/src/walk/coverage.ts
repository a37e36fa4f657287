import { type Transition, transitions } from '@weilinli/domain';
import type { WalkStage } from './stage';

/**
 * Which transitions of the lifecycle table a database's histories tell of: row, status and relation, as
 * `resolve accepted assignee`, with the variant where there is one. Measured by what was written, not by what was tried.
 */
export async function takenTransitions({ asOwner }: Pick<WalkStage, 'asOwner'>): Promise<string[]> {
  const rows = await asOwner<{ taken: string }>(
    `SELECT DISTINCT concat_ws(' ', event, CASE
        WHEN event = 'verify' THEN CASE WHEN facts ? 'closes' THEN 'agreed' ELSE facts->>'outcome' END
        WHEN event = 'confirm' AND facts ? 'waitsFor' THEN 'noted'
        WHEN event = 'assign' AND facts->>'as' = 'co' THEN 'co'
        WHEN event IN ('request', 'approve') THEN facts->>'kind' END,
      facts->>'from', CASE WHEN event IN ('follow', 'unfollow') THEN 'signed-in' ELSE actor_role END) AS taken
      FROM history WHERE event <> 'submit'`,
  );
  return rows.map(({ taken }) => taken);
}

export interface Coverage {
  /** Percent, rounded down to tenths. */
  percent: number;
  possible: number;
  taken: number;
  missing: string[];
}

export function coverageOf(taken: ReadonlySet<string>): Coverage {
  const possible = transitions.flatMap(namesOf).filter((name) => !impossible.includes(name));
  const missing = possible.filter((name) => !taken.has(name));
  const found = possible.length - missing.length;
  return {
    percent: Math.floor((found / possible.length) * 1000) / 10,
    possible: possible.length,
    taken: found,
    missing,
  };
}

function namesOf({ action, variant, from, by }: Transition): string[] {
  return from.flatMap((status) =>
    by.map((relation) => [action, variant, status, relation].filter(Boolean).join(' ')),
  );
}

/** In the table because it speaks of many statuses at once; nobody can stand so to a report that is there. */
const impossible: readonly string[] = [
  // Nobody handles what lies on a desk or is over.
  'remark submitted assignee',
  'remark closed assignee',
  'remark declined assignee',
  'remark merged assignee',
  'remark closed co-handler',
  'remark declined co-handler',
  'remark merged co-handler',
  // What was merged into a report goes on with it into another one.
  'remark merged co-reporter',
];
