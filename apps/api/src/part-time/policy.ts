import { type Actor, answersForArea } from '../people';
import { Refusal } from '../platform/errors';
import type { OfferRow } from './offer-row';

/** Only whoever rides through the city is offered a role beside it. */
export function requireCourier(actor: Actor): Actor {
  if (actor.grants.some(({ role }) => role === 'courier')) return actor;
  throw new Refusal('FORBIDDEN', { detail: 'Part-time grid workers are found among couriers.' });
}

/** To whom an offer was made. To anybody else there is none. */
export function requireInvited(actor: Pick<Actor, 'id'>, offer: OfferRow): void {
  if (actor.id !== offer.personId) throw new Refusal('NOT_FOUND');
}

/** Either side may end it: whose role it is, and who answers for the area. */
export function requireSide(actor: Pick<Actor, 'id' | 'grants'>, offer: OfferRow): void {
  if (actor.id !== offer.personId && !answersForArea(actor, offer.areaCodes)) throw new Refusal('NOT_FOUND');
}

/** The areas whose offers somebody sees. */
export function keptAreas(
  { grants }: Pick<Actor, 'grants'>,
  { cityCode }: { cityCode: string | undefined },
): string[] {
  const keeping = grants.filter(({ role }) => role === 'leader' || role === 'dispatcher' || role === 'admin');
  if (keeping.length === 0) {
    throw new Refusal('FORBIDDEN', {
      detail:
        'Roles are offered by leaders, dispatchers and administrators. Your own offers: GET /me/role-offers.',
    });
  }
  const isCitys = keeping.some(({ role, areaCode }) => role === 'admin' || areaCode === undefined);
  if (isCitys) return cityCode === undefined ? [] : [cityCode];
  return [...new Set(keeping.flatMap(({ areaCode }) => areaCode ?? []))];
}
