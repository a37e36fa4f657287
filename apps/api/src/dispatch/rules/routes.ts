import type { RulesAnswer } from '@weilinli/contracts';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { type Actor, requireActor } from '../../people';
import { onConnection } from '../../platform/database/on-connection';
import { Refusal } from '../../platform/errors';
import { doOnce, idempotentCall } from '../../platform/idempotency';
import { PageQueryParams } from '../../platform/paging';
import { changeRules } from './change-rules';
import type { NameDeps } from './checked-rules';
import { readRulesInForce, readRulesVersions } from './read-versions';
import { PutRulesBody } from './requests';
import type { RulesHolder } from './rules-holder';

/** The rules of dispatch: who answers for an area reads them, administrators change them. */
export function rulesRoutes(deps: NameDeps & { dataSource: DataSource; rules: RulesHolder }) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/dispatch/rules', async (request) => {
      requireReader(await requireActor(deps, request));
      return onConnection(deps.dataSource, readRulesInForce);
    });

    app.get<{ Querystring: PageQueryParams }>(
      '/dispatch/rules/versions',
      { schema: { querystring: PageQueryParams } },
      async (request) => {
        requireReader(await requireActor(deps, request));
        return onConnection(deps.dataSource, (client) => readRulesVersions(client, request.query));
      },
    );

    app.put<{ Body: PutRulesBody }>(
      '/dispatch/rules',
      { schema: { body: PutRulesBody } },
      async (request): Promise<RulesAnswer> => {
        const actor = await requireActor(deps, request);
        if (!actor.grants.some(({ role }) => role === 'admin')) {
          throw new Refusal('FORBIDDEN', { detail: 'The rules of dispatch are changed by administrators.' });
        }
        const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => {
          await changeRules(deps, client, { ...request.body, changedBy: actor.id });
          return { status: 200, answer: await readRulesInForce(client) };
        });
        await deps.rules.reload();
        return answer;
      },
    );
  };
}

function requireReader(actor: Actor): void {
  if (actor.grants.some(({ role }) => role === 'leader' || role === 'dispatcher' || role === 'admin')) return;
  throw new Refusal('FORBIDDEN', {
    detail: 'The rules of dispatch are read by leaders, dispatchers and administrators.',
  });
}
