import type { KeptRedemption, Redemption } from '@weilinli/contracts';
import type { FastifyInstance } from 'fastify';
import { requireActor } from '../../people';
import { onConnection } from '../../platform/database/on-connection';
import { doOnce, idempotentCall } from '../../platform/idempotency';
import { PageQueryParams } from '../../platform/paging';
import { cancelRedemption } from './cancel-redemption';
import { pickUp } from './pick-up';
import { shopsOf } from './policy';
import { listRedemptions, listWaiting, readOwnRedemption } from './read-redemptions';
import { PickUpBody, RedemptionParams } from './requests';
import type { ShopDeps } from './shop-deps';

/** What was redeemed: one's own, and what one's shop keeps for others. */
export function redemptionRoutes(app: FastifyInstance, deps: ShopDeps): void {
  app.get<{ Querystring: PageQueryParams }>(
    '/redemptions',
    { schema: { summary: 'One’s own, newest first', querystring: PageQueryParams } },
    async (request) => {
      const { id: personId } = await requireActor(deps, request);
      return onConnection(deps.dataSource, (client) =>
        listRedemptions(client, { ...request.query, personId }),
      );
    },
  );

  app.get<{ Params: RedemptionParams }>(
    '/redemptions/:id',
    { schema: { summary: 'One of one’s own: what became of it', params: RedemptionParams } },
    async (request): Promise<Redemption> => {
      const { id: personId } = await requireActor(deps, request);
      return onConnection(deps.dataSource, (client) =>
        readOwnRedemption(client, { id: request.params.id, personId }),
      );
    },
  );

  app.get<{ Querystring: PageQueryParams }>(
    '/redemptions/waiting',
    {
      schema: {
        summary: 'What one’s shop keeps for others, the soonest to end first',
        querystring: PageQueryParams,
      },
    },
    async (request) => {
      const shops = shopsOf(await requireActor(deps, request));
      return onConnection(deps.dataSource, (client) => listWaiting(client, { ...request.query, shops }));
    },
  );

  app.post<{ Params: RedemptionParams }>(
    '/redemptions/:id/cancel',
    {
      schema: { summary: 'Gives it back: stock and points, together', params: RedemptionParams },
      config: { body: 'none' },
    },
    async (request): Promise<Redemption> => {
      const { id: personId } = await requireActor(deps, request);
      const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => ({
        status: 200,
        answer: await cancelRedemption(client, { id: request.params.id, personId }),
      }));
      return answer;
    },
  );

  app.post<{ Body: PickUpBody }>(
    '/redemptions/pick-up',
    { schema: { summary: 'Hands over what a code stands for, once', body: PickUpBody } },
    async (request): Promise<KeptRedemption> => {
      const actor = await requireActor(deps, request);
      // Who keeps no shop learns nothing of any code.
      shopsOf(actor);
      const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => ({
        status: 200,
        answer: await pickUp(client, { actor, code: request.body.code }),
      }));
      return answer;
    },
  );
}
