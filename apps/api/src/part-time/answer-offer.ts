import { untilWords } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { notify } from '../messages';
import type { Actor } from '../people';
import { Refusal } from '../platform/errors';
import { refuseHeld } from './held-role';
import { lockOffer, type OfferRow, readOffer } from './offer-row';
import { requireInvited } from './policy';

interface Answering {
  actor: Actor;
  offerId: string;
}

/** He wants to: he is a grid worker from now on, or from the day it says, until its end. */
export async function acceptOffer(
  deps: { newId: () => string },
  client: PoolClient,
  answering: Answering,
): Promise<OfferRow> {
  const offer = await lockOpen(client, answering);
  const { id, personId, areaCode, areaName, offeredBy, validFrom, validTo } = offer;
  await refuseHeld(client, { personId, areaCode });
  const grantId = deps.newId();
  await client.query({
    name: 'offer-grant',
    text: `INSERT INTO role_grants (id, person_id, role, area_code, valid_from, valid_to, granted_by)
      VALUES ($1, $2, 'worker', $3, greatest(now(), $4::timestamptz), $5, $6)`,
    values: [grantId, personId, areaCode, validFrom, validTo, offeredBy],
  });
  await client.query({
    name: 'offer-accept',
    text: `UPDATE role_offers SET answer = 'accepted', answered_at = now(), grant_id = $2 WHERE id = $1`,
    values: [id, grantId],
  });
  const words = {
    title: `${offer.personName}同意了`,
    body: `${offer.personName}做${areaName}的兼职网格员, 到${untilWords(offer.now, validTo)}`,
  };
  const key = `role-offer:${id}:answered`;
  await notify(client, { id: deps.newId(), key, personId: offeredBy, kind: 'role-accepted', words });
  return readOffer(client, id);
}

/** He does not want to, and need not say why. */
export async function declineOffer(
  deps: { newId: () => string },
  client: PoolClient,
  answering: Answering,
): Promise<OfferRow> {
  const { id, offeredBy, personName, areaName } = await lockOpen(client, answering);
  await client.query({
    name: 'offer-decline',
    text: `UPDATE role_offers SET answer = 'declined', answered_at = now() WHERE id = $1`,
    values: [id],
  });
  const words = { title: `${personName}没有同意`, body: `${personName}不做${areaName}的兼职网格员` };
  const key = `role-offer:${id}:answered`;
  await notify(client, { id: deps.newId(), key, personId: offeredBy, kind: 'role-declined', words });
  return readOffer(client, id);
}

async function lockOpen(client: PoolClient, { actor, offerId }: Answering): Promise<OfferRow> {
  const offer = await lockOffer(client, offerId);
  requireInvited(actor, offer);
  if (offer.state !== 'open') throw new Refusal('ROLE_OFFER_OVER');
  return offer;
}
