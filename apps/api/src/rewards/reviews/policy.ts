import { type Actor, holds } from '../../people';
import { Refusal } from '../../platform/errors';

/** Where somebody looks at what waits. */
export interface ReviewedAreas {
  /** As a dispatcher, at everything; null: in the whole city. */
  dealt: string[] | null;
  /** As a leader, at what does not concern who handles it for him. */
  led: string[];
}

/** Those who answer for no area are refused. */
export function reviewedAreas({ grants }: Pick<Actor, 'grants'>): ReviewedAreas {
  const official = grants.filter(({ role }) => role === 'dispatcher' || role === 'admin');
  const led = areasOf(grants.filter(({ role }) => role === 'leader'));
  if (official.length === 0 && led.length === 0) {
    throw new Refusal('FORBIDDEN', {
      detail:
        'What waits for a look is for leaders, dispatchers and administrators. One’s own is at GET /me/reviews.',
    });
  }
  const isCitys = official.some(({ role, areaCode }) => role === 'admin' || areaCode === undefined);
  return { dealt: isCitys ? null : areasOf(official), led };
}

function areasOf(grants: Actor['grants']): string[] {
  return [...new Set(grants.flatMap(({ areaCode }) => areaCode ?? []))];
}

/** What decides who may look. */
export interface Concerned {
  areaCodes: readonly string[];
  personId: string;
  /** Who reported it, and what was merged with it: the next one is the first where the first one is ruled out. */
  reporterIds: readonly string[];
  resolvedBy: string | null;
  decidedBy: string | null;
  /** Whoever has refused these points at any time: somebody else may have said the same again since. */
  refusedBy: readonly string[];
  /** The points are for handling it, or something speaks against how it was handled. */
  concernsHandler: boolean;
}

/**
 * Who deals with the report's area, or leads it – and who has no part in it: nobody judges himself, or who fed him.
 * A leader answers for those who handle, and so does not judge whether one of them cheats.
 */
export function mayReview(
  actor: Pick<Actor, 'id' | 'grants'>,
  { areaCodes, personId, reporterIds, resolvedBy, concernsHandler }: Concerned,
): boolean {
  if ([personId, ...reporterIds, resolvedBy].includes(actor.id)) return false;
  if (actor.grants.some(({ role }) => role === 'admin') || holds(actor, 'dispatcher', areaCodes)) return true;
  return !concernsHandler && holds(actor, 'leader', areaCodes);
}

/** An appeal is heard by somebody else than those it is against. */
export function mayAnswer(actor: Pick<Actor, 'id' | 'grants'>, concerned: Concerned): boolean {
  const against = [concerned.decidedBy, ...concerned.refusedBy];
  return mayReview(actor, concerned) && !against.includes(actor.id);
}
