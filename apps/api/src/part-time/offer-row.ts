import type { RoleOffer, RoleOfferState } from '@weilinli/contracts';
import { momentWords, untilWords } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { Refusal } from '../platform/errors';

type Client = Pick<PoolClient, 'query'>;

/** An offer with the names of those whom it is about. */
export interface OfferRow {
  id: string;
  personId: string;
  personName: string;
  offeredBy: string;
  offeredByName: string;
  areaCode: string;
  areaCodes: string[];
  areaName: string;
  validFrom: Date | null;
  validTo: Date;
  note: string | null;
  offeredAt: Date;
  answerBy: Date;
  answeredAt: Date | null;
  grantId: string | null;
  endedAt: Date | null;
  endedBy: string | null;
  state: RoleOfferState;
  /** The database's own time. */
  now: Date;
}

/** `FROM` and the columns of an offer, up to its conditions. */
export const offerSelect = `SELECT offer.id, offer.person_id AS "personId", person.display_name AS "personName",
    offer.offered_by AS "offeredBy", leader.display_name AS "offeredByName", offer.area_code AS "areaCode",
    offer.area_codes AS "areaCodes", offer.area_name AS "areaName", offer.valid_from AS "validFrom",
    offer.valid_to AS "validTo", offer.note, offer.offered_at AS "offeredAt", offer.answer_by AS "answerBy",
    offer.answered_at AS "answeredAt", offer.grant_id AS "grantId", offer.ended_at AS "endedAt",
    offer.ended_by AS "endedBy", now() AS now,
    CASE WHEN offer.answer = 'declined' THEN 'declined'
      WHEN offer.answer = 'accepted' AND (offer.ended_at IS NOT NULL OR offer.valid_to <= now()) THEN 'ended'
      WHEN offer.answer = 'accepted' THEN 'accepted'
      WHEN offer.ended_at IS NOT NULL OR offer.answer_by <= now() THEN 'lapsed'
      ELSE 'open' END AS state
  FROM role_offers offer JOIN people person ON person.id = offer.person_id
  JOIN people leader ON leader.id = offer.offered_by`;

/** The offer, and until the transaction ends nobody else answers or ends it. */
export async function lockOffer(client: Client, id: string): Promise<OfferRow> {
  await client.query({
    name: 'offer-lock',
    text: 'SELECT FROM role_offers WHERE id = $1 FOR UPDATE',
    values: [id],
  });
  return readOffer(client, id);
}

export async function readOffer(client: Client, id: string): Promise<OfferRow> {
  const { rows } = await client.query<OfferRow>({
    name: 'offer-by-id',
    text: `${offerSelect} WHERE offer.id = $1`,
    values: [id],
  });
  if (!rows[0]) throw new Refusal('NOT_FOUND');
  return rows[0];
}

export function presentOffer(row: OfferRow): RoleOffer {
  const { id, areaCode, areaName, validFrom, validTo, note, answeredAt, state } = row;
  const endedAt = row.endedAt ?? (state === 'ended' ? validTo : null);
  return {
    id,
    role: 'worker',
    area: { code: areaCode, name: areaName },
    person: { id: row.personId, displayName: row.personName },
    offeredBy: { id: row.offeredBy, displayName: row.offeredByName },
    ...(validFrom ? { validFrom: validFrom.toISOString() } : {}),
    validTo: validTo.toISOString(),
    ...(note ? { note } : {}),
    state,
    words: wordsOf(row),
    offeredAt: row.offeredAt.toISOString(),
    answerBy: row.answerBy.toISOString(),
    ...(answeredAt ? { answeredAt: answeredAt.toISOString() } : {}),
    ...(endedAt ? { endedAt: endedAt.toISOString() } : {}),
    ...(row.endedBy ? { endedBy: row.endedBy === row.personId ? 'person' : 'leader' } : {}),
  };
}

/** 请你做南湖街道第 9 网格的兼职网格员, 到12月31日 18:00 */
function wordsOf({ areaName, validFrom, validTo, now }: OfferRow): string {
  const from = validFrom && validFrom > now ? `从${momentWords(now, validFrom)} ` : '';
  return `请你做${areaName}的兼职网格员, ${from}到${untilWords(now, validTo)}`;
}
