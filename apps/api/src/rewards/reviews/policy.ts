import { type Actor, holds } from '../../people';
import { Refusal } from '../../platform/errors';
import type { Part } from './part-words';

type Reviewer = Pick<Actor, 'id' | 'grants'>;

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
  /** What else people had to do with the report. */
  parts: readonly { personId: string; part: Part }[];
  decidedBy: string | null;
  /** Whoever has refused these points at any time: somebody else may have said the same again since. */
  refusedBy: readonly string[];
  /** The points are for handling it, or something speaks against how it was handled. */
  concernsHandler: boolean;
  /** Somebody else could say a word who had no part in it. */
  othersLeft: boolean;
  /** Some desk could, whatever part it had. */
  deskLeft: boolean;
}

/**
 * Who sees it: who deals with the report's area, or leads it – and whose own matter it is not: nobody judges himself, or
 * who fed him. A leader answers for those who handle, and so does not judge whether one of them cheats, unless no desk
 * is left that could.
 */
export function maySee(actor: Reviewer, concerned: Concerned): boolean {
  const { areaCodes, personId, reporterIds, resolvedBy, concernsHandler, deskLeft } = concerned;
  if ([personId, ...reporterIds, resolvedBy].includes(actor.id)) return false;
  if (isDesk(actor, areaCodes)) return true;
  return holds(actor, 'leader', areaCodes) && (!concernsHandler || !deskLeft);
}

/**
 * What keeps somebody who sees it from deciding: his own word about the case is in question with it. Nothing does where
 * nobody is left who had no part: a review is never nobody's.
 */
export function partOf(
  actor: Reviewer,
  concerned: Pick<Concerned, 'areaCodes' | 'parts' | 'othersLeft'>,
): Part | undefined {
  if (!concerned.othersLeft) return undefined;
  const own = concerned.parts.filter(({ personId }) => personId === actor.id).map(({ part }) => part);
  if (own.includes('passed')) return 'passed';
  if (own.includes('had')) return 'had';
  // Dealing out is what a desk is for; a leader gives it to his own.
  return own.includes('gave') && !isDesk(actor, concerned.areaCodes) ? 'gave' : undefined;
}

export function mayReview(actor: Reviewer, concerned: Concerned): boolean {
  return maySee(actor, concerned) && partOf(actor, concerned) === undefined;
}

/** An appeal is heard by somebody else than those it is against. */
export function mayAnswer(actor: Reviewer, concerned: Concerned): boolean {
  const against = [concerned.decidedBy, ...concerned.refusedBy];
  return mayReview(actor, concerned) && !against.includes(actor.id);
}

function isDesk(actor: Reviewer, areaCodes: readonly string[]): boolean {
  return actor.grants.some(({ role }) => role === 'admin') || holds(actor, 'dispatcher', areaCodes);
}
