import type { Actor } from '../../people';
import { Refusal } from '../../platform/errors';
import { partRefusals } from './part-words';
import { type Concerned, partOf } from './policy';

/** Refused with its reason to who had a part in the case. */
export function refusePart(
  actor: Pick<Actor, 'id' | 'grants'>,
  concerned: Pick<Concerned, 'areaCodes' | 'parts' | 'othersLeft'>,
): void {
  const part = partOf(actor, concerned);
  if (part) throw new Refusal('FORBIDDEN', { detail: partRefusals[part] });
}
