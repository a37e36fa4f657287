import type { Page, PointRulesVersion } from '@weilinli/contracts';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { type Actor, requireActor } from '../../people';
import { onConnection } from '../../platform/database/on-connection';
import { Refusal } from '../../platform/errors';
import { doOnce, idempotentCall } from '../../platform/idempotency';
import { PageQueryParams } from '../../platform/paging';
import { changePointRules } from './change-point-rules';
import { readPointRules, readPointRulesVersions } from './read-point-rules';
import { PutPointRulesBody } from './requests';

/** What reports are worth is no secret to anybody; administrators change it. */
export function pointRulesRoutes(deps: { dataSource: DataSource }) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/points/rules', async (request): Promise<PointRulesVersion> => {
      await requireActor(deps, request);
      return onConnection(deps.dataSource, readPointRules);
    });

    app.get<{ Querystring: PageQueryParams }>(
      '/points/rules/versions',
      { schema: { querystring: PageQueryParams } },
      async (request): Promise<Page<PointRulesVersion>> => {
        requireReader(await requireActor(deps, request));
        return onConnection(deps.dataSource, (client) => readPointRulesVersions(client, request.query));
      },
    );

    app.put<{ Body: PutPointRulesBody }>(
      '/points/rules',
      { schema: { body: PutPointRulesBody } },
      async (request): Promise<PointRulesVersion> => {
        const actor = await requireActor(deps, request);
        if (!actor.grants.some(({ role }) => role === 'admin')) {
          throw new Refusal('FORBIDDEN', { detail: 'The rules of points are changed by administrators.' });
        }
        const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => {
          await changePointRules(client, { ...request.body, changedBy: actor.id });
          return { status: 200, answer: await readPointRules(client) };
        });
        return answer;
      },
    );
  };
}

function requireReader(actor: Actor): void {
  if (actor.grants.some(({ role }) => role === 'leader' || role === 'dispatcher' || role === 'admin')) return;
  throw new Refusal('FORBIDDEN', {
    detail: 'What the rules of points were before is read by leaders, dispatchers and administrators.',
  });
}
