import type { Role } from '@weilinli/contracts';

/** Whom the server lets look: those who answer for an area. */
export function mayReviewAs(role: Role): boolean {
  return role === 'leader' || role === 'dispatcher' || role === 'admin';
}
