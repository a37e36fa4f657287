import type { FastifyInstance } from 'fastify';
import { askedArea, countAttempt, requireActor } from '../people';
import { onConnection } from '../platform/database/on-connection';
import { doOnce, idempotentCall } from '../platform/idempotency';
import { PageQueryParams } from '../platform/paging';
import type { ReportDeps } from '../reports';
import { acceptOffer, declineOffer } from './answer-offer';
import { endRole } from './end-role';
import { inviteTries, makeInviteCode } from './invite-code';
import { offersIn, offersTo } from './list-offers';
import { offerRole } from './offer-role';
import { presentOffer } from './offer-row';
import { keptAreas, requireCourier } from './policy';
import { EndRoleBody, MakeRoleOfferBody, OfferParams, RoleOffersQueryParams } from './requests';

/** Couriers who work as grid workers for a time: what they show, what they are offered, and how it ends. */
export function partTimeRoutes(deps: ReportDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    ownOffers(app, deps);
    offers(app, deps);
  };
}

function ownOffers(app: FastifyInstance, deps: ReportDeps): void {
  app.post(
    '/me/invite-code',
    {
      schema: { summary: 'A code to show to a leader, good once and for ten minutes' },
      config: { body: 'none' },
    },
    async (request, reply) => {
      const { id } = requireCourier(await requireActor(deps, request));
      const { status, answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => ({
        status: 201,
        answer: await makeInviteCode(client, id),
      }));
      return reply.code(status).send(answer);
    },
  );

  app.get<{ Querystring: PageQueryParams }>(
    '/me/role-offers',
    { schema: { summary: 'The roles one was offered, newest first', querystring: PageQueryParams } },
    async (request) => {
      const { id: personId } = await requireActor(deps, request);
      return onConnection(deps.dataSource, (client) => offersTo(client, { ...request.query, personId }));
    },
  );

  const answers = [
    { word: 'accept', answerOffer: acceptOffer, summary: 'Takes the role on', config: {} },
    // Whoever says no stores nothing about himself.
    { word: 'decline', answerOffer: declineOffer, summary: 'Declines it', config: { withoutConsent: true } },
  ] as const;
  for (const { word, answerOffer, summary, config } of answers) {
    app.post<{ Params: OfferParams }>(
      `/me/role-offers/:id/${word}`,
      { schema: { summary, params: OfferParams }, config: { body: 'none', ...config } },
      async (request) => {
        const actor = await requireActor(deps, request);
        const offerId = request.params.id;
        const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => ({
          status: 200,
          answer: presentOffer(await answerOffer(deps, client, { actor, offerId })),
        }));
        return answer;
      },
    );
  }
}

function offers(app: FastifyInstance, deps: ReportDeps): void {
  app.post<{ Body: MakeRoleOfferBody }>(
    '/role-offers',
    { schema: { summary: 'Offers a courier to be a grid worker until a day', body: MakeRoleOfferBody } },
    async (request, reply) => {
      const actor = await requireActor(deps, request);
      await askedArea(deps, { actor, areaCode: request.body.areaCode });
      await countAttempt(deps.dataSource, { bucket: `invite-code:${actor.id}`, ...inviteTries });
      const { status, answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => ({
        status: 201,
        answer: presentOffer(await offerRole(deps, client, { actor, body: request.body })),
      }));
      return reply.code(status).send(answer);
    },
  );

  app.get<{ Querystring: RoleOffersQueryParams }>(
    '/role-offers',
    {
      schema: {
        summary: 'What was offered in one’s areas, newest first',
        querystring: RoleOffersQueryParams,
      },
    },
    async (request) => {
      const actor = await requireActor(deps, request);
      const { areaCode, ...page } = request.query;
      const { city } = deps.areas.current();
      const areaCodes =
        areaCode === undefined
          ? keptAreas(actor, { cityCode: city?.code })
          : [(await askedArea(deps, { actor, areaCode })).code];
      return onConnection(deps.dataSource, (client) => offersIn(client, { ...page, areaCodes }));
    },
  );

  app.post<{ Params: OfferParams; Body: EndRoleBody }>(
    '/role-offers/:id/end',
    {
      schema: {
        summary: 'Takes an offer back, or ends the role; either side may',
        params: OfferParams,
        body: EndRoleBody,
      },
      // It is the way out.
      config: { withoutConsent: true },
    },
    async (request) => {
      const actor = await requireActor(deps, request);
      const ending = { actor, offerId: request.params.id, note: request.body.note };
      const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => ({
        status: 200,
        answer: presentOffer(await endRole(deps, client, ending)),
      }));
      return answer;
    },
  );
}
