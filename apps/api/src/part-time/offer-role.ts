import type { MakeRoleOffer } from '@weilinli/contracts';
import { momentWords, untilWords } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { AreaIndexHolder } from '../areas';
import { notify } from '../messages';
import { type Actor, askedArea } from '../people';
import { Refusal } from '../platform/errors';
import { refuseHeld } from './held-role';
import { useInviteCode } from './invite-code';
import { type OfferRow, readOffer } from './offer-row';

export interface OfferDeps {
  newId: () => string;
  areas: AreaIndexHolder;
}

const day = 86_400_000;
const longestDays = 366;
const latestStartDays = 90;
const answerDays = 7;

/** A leader offers whoever showed him a code to be a grid worker of a grid of his, until a day. */
export async function offerRole(
  deps: OfferDeps,
  client: PoolClient,
  { actor, body }: { actor: Actor; body: MakeRoleOffer },
): Promise<OfferRow> {
  const { areaCode, note } = body;
  const area = await askedArea(deps, { actor, areaCode });
  if (area.kind !== 'grid') throw mistaken('areaCode', 'must be the code of a grid');
  const times = await checkedTimes(client, body);
  const { personId } = await useInviteCode(client, body.inviteCode);
  if (personId === actor.id) throw new Refusal('FORBIDDEN', { detail: 'Nobody offers a role to himself.' });
  await refuseHeld(client, { personId, areaCode });
  const id = deps.newId();
  const path = deps.areas.current().pathOf(areaCode) ?? [area];
  const named = path.filter(({ kind }) => kind === 'street' || kind === 'grid').map(({ name }) => name);
  await client.query({
    name: 'offer-make',
    text: `INSERT INTO role_offers (id, person_id, offered_by, area_code, area_codes, area_name, valid_from, valid_to, note, answer_by)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, least(now() + interval '${answerDays} days', $8))`,
    values: [
      id,
      personId,
      actor.id,
      areaCode,
      path.map(({ code }) => code),
      named.join(''),
      times.validFrom,
      times.validTo,
      note ?? null,
    ],
  });
  const offer = await readOffer(client, id);
  await tellOffered(deps, client, offer);
  return offer;
}

async function tellOffered({ newId }: OfferDeps, client: PoolClient, offer: OfferRow): Promise<void> {
  const { id, personId, offeredByName, areaName, now, validTo, answerBy } = offer;
  const body = `${offeredByName}请你做${areaName}的兼职网格员, 到${untilWords(now, validTo)}。请在${momentWords(now, answerBy)} 前答复`;
  const words = { title: '请你做兼职网格员', body };
  await notify(client, {
    id: newId(),
    key: `role-offer:${id}:offered`,
    personId,
    kind: 'role-offered',
    words,
  });
}

/** Judged by the database's own time. */
async function checkedTimes(
  client: PoolClient,
  body: Pick<MakeRoleOffer, 'validFrom' | 'validTo'>,
): Promise<{ validFrom: Date | null; validTo: Date }> {
  const { rows } = await client.query<{ now: Date }>('SELECT now() AS now');
  const now = rows[0]?.now ?? new Date(Number.NaN);
  const validFrom = body.validFrom === undefined ? null : new Date(body.validFrom);
  const validTo = new Date(body.validTo);
  const begins = validFrom && validFrom > now ? validFrom : now;
  if (validFrom && validFrom.getTime() < now.getTime() - day)
    throw mistaken('validFrom', 'must not lie back more than a day');
  if (begins.getTime() > now.getTime() + latestStartDays * day)
    throw mistaken('validFrom', `must not lie more than ${latestStartDays} days ahead`);
  if (validTo <= begins) throw mistaken('validTo', 'must lie ahead, and behind validFrom');
  if (validTo.getTime() - begins.getTime() > longestDays * day)
    throw mistaken('validTo', `must not be more than ${longestDays} days later`);
  return { validFrom, validTo };
}

function mistaken(path: string, message: string): Refusal {
  return new Refusal('VALIDATION_FAILED', { detail: `${path} ${message}.`, errors: [{ path, message }] });
}
