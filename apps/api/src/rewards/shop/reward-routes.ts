import type { Redemption, Reward, RewardChange } from '@weilinli/contracts';
import type { FastifyInstance } from 'fastify';
import { requireActor } from '../../people';
import { onConnection } from '../../platform/database/on-connection';
import { doOnce, idempotentCall } from '../../platform/idempotency';
import { changeReward } from './change-reward';
import { createReward } from './create-reward';
import { requireShopAdmin } from './policy';
import { listAll, listOffered } from './read-rewards';
import { redeem } from './redeem';
import {
  ChangeRewardBody,
  NewRewardBody,
  RedeemQueryParams,
  RewardParams,
  RewardsQueryParams,
} from './requests';
import { readChanges } from './reward-changes';
import type { ShopDeps } from './shop-deps';

/** What there is for points: everybody reads it and redeems, administrators decide what it is. */
export function rewardRoutes(app: FastifyInstance, deps: ShopDeps): void {
  app.get<{ Querystring: RewardsQueryParams }>(
    '/rewards',
    { schema: { summary: 'What there is for points', querystring: RewardsQueryParams } },
    async (request) => {
      const actor = await requireActor(deps, request);
      const { all, ...paging } = request.query;
      if (all === 'true') requireShopAdmin(actor);
      const list = all === 'true' ? listAll : listOffered;
      return onConnection(deps.dataSource, (client) => list(client, { ...paging, personId: actor.id }));
    },
  );

  app.post<{ Body: NewRewardBody }>(
    '/rewards',
    { schema: { summary: 'Offers something new for points', body: NewRewardBody } },
    async (request, reply): Promise<Reward> => {
      const actor = await requireActor(deps, request);
      requireShopAdmin(actor);
      const { status, answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => {
        const created = await createReward(client, { ...request.body, id: deps.newId(), by: actor.id });
        return { status: 201, answer: created };
      });
      reply.code(status);
      return answer;
    },
  );

  app.put<{ Params: RewardParams; Body: ChangeRewardBody }>(
    '/rewards/:id',
    { schema: { summary: 'Makes a reward another one', params: RewardParams, body: ChangeRewardBody } },
    async (request): Promise<Reward> => {
      const actor = await requireActor(deps, request);
      requireShopAdmin(actor);
      const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => {
        const changed = await changeReward(client, {
          ...request.body,
          id: request.params.id,
          by: actor.id,
        });
        return { status: 200, answer: changed };
      });
      return answer;
    },
  );

  app.get<{ Params: RewardParams }>(
    '/rewards/:id/history',
    { schema: { summary: 'What a reward was, and who changed it', params: RewardParams } },
    async (request): Promise<{ items: RewardChange[] }> => {
      requireShopAdmin(await requireActor(deps, request));
      const read = onConnection(deps.dataSource, (client) => readChanges(client, request.params.id));
      return { items: await read };
    },
  );

  app.post<{ Params: RewardParams; Querystring: RedeemQueryParams }>(
    '/rewards/:id/redeem',
    {
      schema: {
        summary: 'Points for a reward: answers the code',
        params: RewardParams,
        querystring: RedeemQueryParams,
      },
      config: { body: 'none' },
    },
    async (request, reply): Promise<Redemption> => {
      const { id: personId } = await requireActor(deps, request);
      const { price } = request.query;
      const rewardId = request.params.id.toLowerCase();
      const { status, answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => ({
        status: 201,
        answer: await redeem(client, { id: deps.newId(), personId, rewardId, price }),
      }));
      reply.code(status);
      return answer;
    },
  );
}
