import { type Consequences, type Moment, returnFromAway, type SystemMoveDeps } from '../reports';

export type ReworkDeps = SystemMoveDeps;

/**
 * Back to the same handler: the report's clock runs on as if it had never been called fixed. If he is away or gone, it
 * lies on the desk.
 */
export function rework(deps: ReworkDeps, { client, row }: Pick<Moment, 'client' | 'row'>): Consequences {
  return {
    set: {
      resolved_at: null,
      resolved_by: null,
      verified_at: null,
      after_doubts: null,
      agreed_at: null,
      rework: row.rework + 1,
    },
    afterwards: () => returnFromAway(deps, client, row.id),
  };
}
