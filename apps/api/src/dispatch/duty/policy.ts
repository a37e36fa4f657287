import type { Role } from '@weilinli/contracts';
import { type Actor, answersForArea, type Grant } from '../../people';
import { Refusal } from '../../platform/errors';

/** Whose presence matters: they are given work, or they wait at a desk. */
export const dutyRoles: readonly Role[] = ['worker', 'leader', 'dispatcher', 'department', 'property'];

/** Somebody of the staff, with the grants that count now. */
export interface StaffMember {
  id: string;
  displayName: string;
  grants: readonly Grant[];
}

/** Residents and couriers come and go as they like. */
export function requireDuty(actor: Actor): Actor {
  if (actor.grants.some(({ role }) => dutyRoles.includes(role))) return actor;
  throw new Refusal('FORBIDDEN', {
    detail: 'Duty and leave are for grid workers, leaders, dispatchers, departments and property companies.',
  });
}

/**
 * Who plans for somebody: leaders and dispatchers over an area in which he serves, and administrators. `pathOf` is the
 * map's authority path of an area.
 */
export function plansFor(
  actor: Pick<Actor, 'grants'>,
  member: Pick<StaffMember, 'grants'>,
  pathOf: (areaCode: string) => readonly { readonly code: string }[] | undefined,
): boolean {
  return member.grants.some(({ role, areaCode }) => {
    if (!dutyRoles.includes(role)) return false;
    const path = areaCode === undefined ? [] : (pathOf(areaCode)?.map(({ code }) => code) ?? [areaCode]);
    return answersForArea(actor, path);
  });
}
