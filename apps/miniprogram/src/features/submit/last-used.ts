import { keep, kept } from '../../platform/storage';
import { signedInPerson } from '../session/signed-in-person';

export interface UsedKind {
  categoryCode: string;
  conditionCode?: string | undefined;
}

interface Kept {
  personId: string;
  kinds: UsedKind[];
}

const name = 'last-kinds';
const most = 8;

/** What this person reported on this phone, newest first, repeats included: often is likely. */
export function lastUsed(): readonly UsedKind[] {
  const known = kept<Kept>(name);
  return known && known.personId === signedInPerson() ? known.kinds : [];
}

export function rememberUsed({ categoryCode, conditionCode }: UsedKind): void {
  const personId = signedInPerson();
  if (personId === undefined) return;
  keep(name, {
    personId,
    kinds: [{ categoryCode, conditionCode }, ...lastUsed()].slice(0, most),
  } satisfies Kept);
}
