import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { requireActor } from '../../people';
import type { Config } from '../../platform/config/config';
import { onConnection } from '../../platform/database/on-connection';
import { doOnce, idempotentCall } from '../../platform/idempotency';
import { readSubscriptions } from './read-subscriptions';
import { SubscriptionsBody } from './requests';
import { saySubscriptions } from './say-subscriptions';

/** What a person lets WeChat tell him outside the app. */
export function subscriptionRoutes(deps: { dataSource: DataSource; config: Pick<Config, 'wechat'> }) {
  const templates = deps.config.wechat?.messages?.templates ?? [];
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/subscriptions', async (request) => {
      const { id: personId } = await requireActor(deps, request);
      return onConnection(deps.dataSource, (client) => readSubscriptions(client, { personId, templates }));
    });

    app.post<{ Body: SubscriptionsBody }>(
      '/subscriptions',
      { schema: { body: SubscriptionsBody } },
      async (request) => {
        const { id: personId } = await requireActor(deps, request);
        const { results } = request.body;
        const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => {
          await saySubscriptions(client, { personId, results, templates });
          return { status: 200, answer: await readSubscriptions(client, { personId, templates }) };
        });
        return answer;
      },
    );
  };
}
