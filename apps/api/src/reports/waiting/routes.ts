import type { Desk, HandedOver, LeaveTaken } from '@weilinli/contracts';
import type { FastifyInstance } from 'fastify';
import { PersonParams } from '../../dispatch';
import { askedArea, requireActor } from '../../people';
import { onConnection } from '../../platform/database/on-connection';
import { doOnce, idempotentCall } from '../../platform/idempotency';
import type { ReportDeps } from '../deps';
import { ownDesk } from './desk-policy';
import { readDesk } from './read-desk';
import { DeskQueryParams, HandOverBody, TakeLeaveBody } from './requests';
import { handOverAll, takeLeaveAndHandOver } from './take-leave-and-hand-over';

/** What waits for somebody, and what somebody who goes leaves to others. */
export function waitingRoutes(deps: ReportDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get<{ Querystring: DeskQueryParams }>(
      '/desk',
      { schema: { querystring: DeskQueryParams } },
      async (request): Promise<Desk> => {
        const actor = await requireActor(deps, request);
        const { areaCode, ...page } = request.query;
        const asked = areaCode === undefined ? undefined : await askedArea(deps, { actor, areaCode });
        const { city } = deps.areas.current();
        const desk = asked
          ? { areaCodes: [asked.code], countedAt: asked.depth + 1 }
          : ownDesk(actor, { cityCode: city?.code });
        return onConnection(deps.dataSource, (client) => readDesk(deps, client, { ...desk, ...page }));
      },
    );

    app.post<{ Body: TakeLeaveBody }>(
      '/leaves',
      { schema: { body: TakeLeaveBody } },
      async (request, reply): Promise<LeaveTaken> => {
        const actor = await requireActor(deps, request);
        const { status, answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => ({
          status: 201,
          answer: await takeLeaveAndHandOver(deps, client, { actor, body: request.body }),
        }));
        return reply.code(status).send(answer);
      },
    );

    app.post<{ Params: PersonParams; Body: HandOverBody }>(
      '/people/:id/hand-over',
      // Also who has taken his consent back may hand over: it is the way out.
      { schema: { params: PersonParams, body: HandOverBody }, config: { withoutConsent: true } },
      async (request): Promise<HandedOver> => {
        const by = await requireActor(deps, request);
        const handing = { personId: request.params.id.toLowerCase(), to: request.body.to, by };
        const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => ({
          status: 200,
          answer: await handOverAll(deps, client, handing),
        }));
        return answer;
      },
    );
  };
}
