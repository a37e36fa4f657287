import type { Actor } from './actor';
import { holds } from './authority';

/**
 * Who answers for an area: leaders and dispatchers over it or over an area above it, and administrators. `areaCodes`
 * is the area's authority path. Who works there does not answer for it.
 */
export function answersForArea(actor: Pick<Actor, 'grants'>, areaCodes: readonly string[]): boolean {
  return (
    actor.grants.some(({ role }) => role === 'admin') ||
    holds(actor, 'leader', areaCodes) ||
    holds(actor, 'dispatcher', areaCodes)
  );
}
