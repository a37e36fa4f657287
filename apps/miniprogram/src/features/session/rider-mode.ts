import type { Role } from '@weilinli/contracts';
import { keep, kept } from '../../platform/storage';

interface Kept {
  personId: string;
  on: boolean;
}

const name = 'rider-mode';

type Who = { me: { id: string }; role: Role };

/** Who reports may; who works here starts with his work. */
export function mayRide({ role }: Pick<Who, 'role'>): boolean {
  return role === 'resident' || role === 'courier';
}

/** Whether this person starts at the camera: as he left it on this phone; couriers do until they say otherwise. */
export function startsRiding(who: Who): boolean {
  if (!mayRide(who)) return false;
  const known = kept<Kept>(name);
  return known?.personId === who.me.id ? known.on : who.role === 'courier';
}

export function rememberRiding(personId: string, on: 'on' | 'off'): void {
  keep(name, { personId, on: on === 'on' } satisfies Kept);
}
