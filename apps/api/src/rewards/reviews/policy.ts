import { type Actor, holds } from '../../people';
import { Refusal } from '../../platform/errors';

/** The areas whose reviews somebody sees; undefined: the whole city's. Those who answer for none are refused. */
export function reviewedAreas({ grants }: Pick<Actor, 'grants'>): string[] | undefined {
  const official = grants.filter(({ role }) => role === 'dispatcher' || role === 'admin');
  if (official.length === 0) {
    throw new Refusal('FORBIDDEN', {
      detail: 'What waits for a look is for dispatchers and administrators. One’s own is at GET /me/reviews.',
    });
  }
  const isCitys = official.some(({ role, areaCode }) => role === 'admin' || areaCode === undefined);
  return isCitys ? undefined : [...new Set(official.flatMap(({ areaCode }) => areaCode ?? []))];
}

/** What decides who may look. */
export interface Concerned {
  areaCodes: readonly string[];
  personId: string;
  reporterId: string;
  resolvedBy: string | null;
  decidedBy: string | null;
}

/**
 * A dispatcher of the report's area, as with every ruling on points – and who has no part in it: nobody judges himself,
 * or who fed him.
 */
export function mayReview(
  actor: Pick<Actor, 'id' | 'grants'>,
  { areaCodes, personId, reporterId, resolvedBy }: Concerned,
): boolean {
  if ([personId, reporterId, resolvedBy].includes(actor.id)) return false;
  return actor.grants.some(({ role }) => role === 'admin') || holds(actor, 'dispatcher', areaCodes);
}

/** An appeal is heard by somebody else than the one it is against. */
export function mayAnswer(actor: Pick<Actor, 'id' | 'grants'>, concerned: Concerned): boolean {
  return mayReview(actor, concerned) && concerned.decidedBy !== actor.id;
}
