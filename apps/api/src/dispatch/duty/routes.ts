import type { DutyAnswer, Roster } from '@weilinli/contracts';
import type { FastifyInstance } from 'fastify';
import { askedArea, requireActor } from '../../people';
import { onConnection } from '../../platform/database/on-connection';
import { doOnce, idempotentCall } from '../../platform/idempotency';
import type { DutyDeps } from './duty-deps';
import { leaveRoutes } from './leave-routes';
import { putLoadLimit } from './load-limit';
import { reportPlace } from './note-place';
import { requireDuty } from './policy';
import { presentDuty } from './present-duty';
import { memberPlannedBy } from './read-member';
import { readPlan } from './read-plan';
import { readTeam } from './read-team';
import {
  PersonParams,
  PlaceOnDutyBody,
  PutLoadLimitBody,
  PutRosterBody,
  SayDutyBody,
  TeamQueryParams,
} from './requests';
import { putRoster, readRoster } from './roster';
import { sayDuty } from './say-duty';

/** Who is there: one's own word and place, what others plan for somebody, leave, and the team of an area. */
export function dutyRoutes(deps: DutyDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    ownDuty(app, deps);
    plannedDuty(app, deps);
    leaveRoutes(app, deps);
    app.get<{ Querystring: TeamQueryParams }>(
      '/teams',
      { schema: { querystring: TeamQueryParams } },
      async (request) => {
        const actor = await requireActor(deps, request);
        await askedArea(deps, { actor, areaCode: request.query.areaCode });
        return onConnection(deps.dataSource, (client) => readTeam(deps, client, request.query));
      },
    );
  };
}

function ownDuty(app: FastifyInstance, deps: DutyDeps): void {
  app.get('/duty', async (request): Promise<DutyAnswer> => {
    const { id } = requireDuty(await requireActor(deps, request));
    return presentDuty(await onConnection(deps.dataSource, (client) => readPlan(client, id)));
  });

  app.put<{ Body: SayDutyBody }>('/duty', { schema: { body: SayDutyBody } }, async (request) => {
    const { id: personId } = requireDuty(await requireActor(deps, request));
    const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => ({
      status: 200,
      answer: await sayDuty(deps, client, { ...request.body, personId }),
    }));
    return answer;
  });

  app.post<{ Body: PlaceOnDutyBody }>(
    '/duty/place',
    { schema: { body: PlaceOnDutyBody } },
    async (request, reply) => {
      const { id: personId } = requireDuty(await requireActor(deps, request));
      await doOnce(deps.dataSource, idempotentCall(request), async (client) => {
        await reportPlace(deps, client, { ...request.body, personId });
        return { status: 204, answer: undefined };
      });
      return reply.code(204).send();
    },
  );
}

function plannedDuty(app: FastifyInstance, deps: DutyDeps): void {
  const address = '/people/:id/roster';
  app.get<{ Params: PersonParams }>(address, { schema: { params: PersonParams } }, async (request) => {
    const actor = await requireActor(deps, request);
    const personId = request.params.id.toLowerCase();
    return onConnection(deps.dataSource, async (client) => {
      // Everybody reads what is planned for himself.
      if (actor.id !== personId) await memberPlannedBy(deps, client, { actor, personId });
      return readRoster(client, personId);
    });
  });

  app.put<{ Params: PersonParams; Body: PutRosterBody }>(
    address,
    { schema: { params: PersonParams, body: PutRosterBody } },
    async (request): Promise<Roster> => {
      const actor = await requireActor(deps, request);
      const personId = request.params.id.toLowerCase();
      const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => {
        await memberPlannedBy(deps, client, { actor, personId });
        const planned = { personId, shifts: request.body.shifts, by: actor.id };
        return { status: 200, answer: await putRoster(deps, client, planned) };
      });
      return answer;
    },
  );

  app.put<{ Params: PersonParams; Body: PutLoadLimitBody }>(
    '/people/:id/load-limit',
    { schema: { params: PersonParams, body: PutLoadLimitBody } },
    async (request): Promise<Roster> => {
      const actor = await requireActor(deps, request);
      const personId = request.params.id.toLowerCase();
      const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => {
        await memberPlannedBy(deps, client, { actor, personId });
        await putLoadLimit(client, { personId, limit: request.body.limit });
        return { status: 200, answer: await readRoster(client, personId) };
      });
      return answer;
    },
  );
}
