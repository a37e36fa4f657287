import type { PoolClient } from 'pg';
import { dutyRoles } from '../dispatch';
import { notify } from '../messages';
import { type Actor, grantIsActive } from '../people';
import { Refusal } from '../platform/errors';
import { handOverReports, type ReportDeps } from '../reports';
import { lockOffer, type OfferRow, readOffer } from './offer-row';
import { requireSide } from './policy';

interface Ending {
  actor: Actor;
  offerId: string;
  note: string | undefined;
}

/**
 * Either side ends it before its time: an offer is taken back; of a role that is held, what he has in hand goes to
 * others in the same step.
 */
export async function endRole(deps: ReportDeps, client: PoolClient, ending: Ending): Promise<OfferRow> {
  const { actor, offerId, note } = ending;
  const offer = await lockOffer(client, offerId);
  requireSide(actor, offer);
  if (offer.state === 'open' && actor.id === offer.personId) {
    throw new Refusal('ROLE_OFFER_OVER', { detail: 'It is still to be answered: accept or decline it.' });
  }
  if (offer.state !== 'open' && offer.state !== 'accepted') throw new Refusal('ROLE_OFFER_OVER');
  await client.query({
    name: 'offer-end',
    text: 'UPDATE role_offers SET ended_at = now(), ended_by = $2, settled_at = now() WHERE id = $1',
    values: [offerId, actor.id],
  });
  if (offer.grantId !== null) {
    await client.query({
      name: 'offer-grant-end',
      text: 'UPDATE role_grants SET valid_to = greatest(now(), valid_from) WHERE id = $1',
      values: [offer.grantId],
    });
    await leaveToOthers(deps, client, { offer, by: actor });
  }
  await tellOtherSide(deps, client, { offer, actor, note });
  return readOffer(client, offerId);
}

/** What he had as its worker goes to whom the rules choose, or to the desk. Who has another role keeps the rest. */
export async function leaveToOthers(
  deps: ReportDeps,
  client: PoolClient,
  { offer, by }: { offer: OfferRow; by: Actor },
): Promise<void> {
  const { personId, areaCode } = offer;
  const { rowCount } = await client.query({
    name: 'offer-other-role',
    text: `SELECT FROM role_grants held WHERE held.person_id = $1 AND held.role = ANY($2) AND ${grantIsActive('held')} LIMIT 1`,
    values: [personId, dutyRoles],
  });
  const keepsRest = (rowCount ?? 0) > 0;
  await handOverReports(deps, client, { personId, to: 'choose', by, ...(keepsRest ? { areaCode } : {}) });
}

async function tellOtherSide(
  { newId }: Pick<ReportDeps, 'newId'>,
  client: PoolClient,
  { offer, actor, note }: { offer: OfferRow; actor: Actor; note: string | undefined },
): Promise<void> {
  const { id, areaName, grantId, personId, offeredBy, personName } = offer;
  const isHis = actor.id === personId;
  const because = note ? `。${note}` : '';
  const what =
    grantId === null ? `请你做${areaName}兼职网格员的邀请已撤回` : `你不再是${areaName}的兼职网格员`;
  const words = isHis
    ? {
        title: `${personName}不再兼职`,
        body: `${personName}不再是${areaName}的兼职网格员, 没办完的已转给别人${because}`,
      }
    : { title: grantId === null ? '邀请已撤回' : '兼职已结束', body: `${what}${because}` };
  const hearer = isHis ? offeredBy : personId;
  const key = `role-offer:${id}:ended`;
  await notify(client, { id: newId(), key, personId: hearer, kind: 'role-ended', words });
}
