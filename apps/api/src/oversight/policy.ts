import { type Actor, holds } from '../people';

/**
 * Who answers for an area sees its figures and lists: leaders and dispatchers over it or over an area above it, and
 * administrators. `path` is the area's authority path, root first. Who works there does not answer for it.
 */
export function answersFor(
  actor: Pick<Actor, 'grants'>,
  path: readonly { readonly code: string }[],
): boolean {
  const codes = path.map(({ code }) => code);
  return (
    holds(actor, 'leader', codes) ||
    holds(actor, 'dispatcher', codes) ||
    actor.grants.some(({ role }) => role === 'admin')
  );
}
