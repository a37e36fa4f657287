import type { Leave } from '@weilinli/contracts';
import type { FastifyInstance } from 'fastify';
import { requireActor } from '../../people';
import { onConnection } from '../../platform/database/on-connection';
import { doOnce, idempotentCall } from '../../platform/idempotency';
import { cancelLeave } from './cancel-leave';
import type { DutyDeps } from './duty-deps';
import { requireDuty } from './policy';
import { listLeaves, readLeave } from './read-leaves';
import { memberPlannedBy } from './read-member';
import { LeaveParams, LeavesQueryParams } from './requests';

/** Leave that was taken. Taking it may hand reports over, and so stands with the reports. */
export function leaveRoutes(app: FastifyInstance, deps: DutyDeps): void {
  app.get<{ Querystring: LeavesQueryParams }>(
    '/leaves',
    { schema: { querystring: LeavesQueryParams } },
    async (request) => {
      const actor = await requireActor(deps, request);
      const { personId = actor.id, ...page } = request.query;
      return onConnection(deps.dataSource, async (client) => {
        if (personId.toLowerCase() !== actor.id) await memberPlannedBy(deps, client, { actor, personId });
        else requireDuty(actor);
        return listLeaves(client, { ...page, personId });
      });
    },
  );

  app.post<{ Params: LeaveParams }>(
    '/leaves/:id/cancel',
    { schema: { params: LeaveParams }, config: { body: 'none' } },
    async (request): Promise<Leave> => {
      const actor = await requireActor(deps, request);
      const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => {
        const { person } = await readLeave(client, request.params.id);
        if (person.id !== actor.id) await memberPlannedBy(deps, client, { actor, personId: person.id });
        return { status: 200, answer: await cancelLeave(client, request.params.id) };
      });
      return answer;
    },
  );
}
