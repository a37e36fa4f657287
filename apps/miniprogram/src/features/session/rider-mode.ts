import { keep, kept } from '../../platform/storage';
import type { SignedIn } from './session';

interface Kept {
  personId: string;
  on: boolean;
}

const name = 'rider-mode';

type Who = { me: { id: string }; role: SignedIn['role'] };

/** Whether this person starts at the camera: as he left it on this phone; couriers do until they say otherwise. */
export function startsRiding({ me, role }: Who): boolean {
  if (role !== 'resident' && role !== 'courier') return false;
  const known = kept<Kept>(name);
  return known?.personId === me.id ? known.on : role === 'courier';
}

export function rememberRiding(personId: string, on: 'on' | 'off'): void {
  keep(name, { personId, on: on === 'on' } satisfies Kept);
}
