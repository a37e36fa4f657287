import type { Role } from '@weilinli/contracts';
import type { Actor } from '../people';

/** Whom reports climb up to, or whose work makes them climb. */
const staff: readonly Role[] = ['worker', 'leader', 'dispatcher', 'department', 'property', 'admin'];

export function isStaff(actor: Pick<Actor, 'grants'>): boolean {
  return actor.grants.some(({ role }) => staff.includes(role));
}

export function mayChangeStages(actor: Pick<Actor, 'grants'>): boolean {
  return actor.grants.some(({ role }) => role === 'admin');
}
