import type { RoleGrant } from '@weilinli/contracts';
import type { SignedIn } from '../session/session';

/** The area for which somebody answers in the role that he works in now. */
export function ownArea({ me, role }: SignedIn): RoleGrant['area'] {
  return me.roles.find((grant) => grant.role === role)?.area;
}
