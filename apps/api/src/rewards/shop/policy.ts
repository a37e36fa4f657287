import { type Actor, organisationsOf } from '../../people';
import { Refusal } from '../../platform/errors';

type Who = Pick<Actor, 'grants'>;

/** Administrators decide what there is for points. */
export function requireShopAdmin(actor: Who): void {
  if (isAdmin(actor)) return;
  throw new Refusal('FORBIDDEN', { detail: 'What there is for points is decided by administrators.' });
}

/** Who hands over: members of the organisation whose shop it is, and administrators. */
export function keepsShop(actor: Who, shopId: string): boolean {
  return isAdmin(actor) || organisationsOf(actor).includes(shopId);
}

/** The shops that somebody keeps; undefined: all of them. Who keeps none is refused. */
export function shopsOf(actor: Who): string[] | undefined {
  if (isAdmin(actor)) return undefined;
  const shops = organisationsOf(actor);
  if (shops.length > 0) return shops;
  throw new Refusal('FORBIDDEN', {
    detail: 'What was redeemed is handed over by members of the organisation whose shop it is.',
  });
}

function isAdmin({ grants }: Who): boolean {
  return grants.some(({ role }) => role === 'admin');
}
