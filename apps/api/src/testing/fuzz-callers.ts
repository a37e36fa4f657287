import type { Action } from '@weilinli/domain';
import fc from 'fast-check';

export const personas = ['courier-1', 'worker-1', 'dispatcher-1', 'resident-2', 'admin-1'] as const;
export type Persona = (typeof personas)[number];

/** Who may do it, to reports that 郭飞 reported and 刘敏 handles. */
const doers: Record<Action, Persona> = {
  accept: 'worker-1',
  return: 'worker-1',
  'make-safe': 'worker-1',
  resolve: 'worker-1',
  request: 'worker-1',
  decline: 'dispatcher-1',
  assign: 'dispatcher-1',
  transfer: 'dispatcher-1',
  verify: 'dispatcher-1',
  suspend: 'dispatcher-1',
  resume: 'dispatcher-1',
  extend: 'dispatcher-1',
  approve: 'dispatcher-1',
  refuse: 'dispatcher-1',
  supervise: 'dispatcher-1',
  recategorise: 'dispatcher-1',
  relocate: 'dispatcher-1',
  merge: 'dispatcher-1',
  unmerge: 'dispatcher-1',
  exempt: 'dispatcher-1',
  confirm: 'courier-1',
  contest: 'courier-1',
  reopen: 'courier-1',
  rate: 'courier-1',
  withdraw: 'courier-1',
  remark: 'courier-1',
  follow: 'resident-2',
  unfollow: 'resident-2',
};

/** The same for other routes, by how they begin. */
const readers: readonly [RegExp, Persona][] = [
  [/^PUT .*\/(calendar|rules|stages)$/, 'admin-1'],
  [/^(POST|PUT) .*\/rewards(\/\{id\})?$|\/rewards\/\{id\}\/history$/, 'admin-1'],
  [/\/redemptions\/(pick-up|waiting)$/, 'admin-1'],
  [/\/(duty|duty\/place|leaves|leaves\/\{id\}\/cancel)$/, 'worker-1'],
  [/\/inbox/, 'worker-1'],
  [/\/v1\/(role-offers|reviews|points\/rul)/, 'dispatcher-1'],
  [/\/(people|dispatch|escalation|teams|desk|indices|reports\.csv|feedback\/rates)/, 'dispatcher-1'],
  [/\/candidates$/, 'dispatcher-1'],
];

/** Mostly somebody who may do it. */
export function callerOf({ method, route }: { method: string; route: string }): fc.Arbitrary<Persona> {
  const action = actionOf(route);
  const reader = readers.find(([pattern]) => pattern.test(`${method} ${route}`))?.[1];
  const fit = action ? doers[action] : (reader ?? 'courier-1');
  return fc.oneof(
    { weight: 8, arbitrary: fc.constant(fit) },
    { weight: 1, arbitrary: fc.constantFrom(...personas) },
  );
}

export function actionOf(route: string): Action | undefined {
  return route.split('/actions/')[1] as Action | undefined;
}
