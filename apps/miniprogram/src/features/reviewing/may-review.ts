import type { Role } from '@weilinli/contracts';

/** Whom the server lets look: those who rule on points. */
export function mayReviewAs(role: Role): boolean {
  return role === 'dispatcher' || role === 'admin';
}
