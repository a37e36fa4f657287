import type { ActionBody } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import type { FastifyInstance } from 'fastify';
import { requireActor } from '../people';
import { idempotentCall } from '../platform/idempotency';
import type { ReportDeps } from './deps';
import { type Effect, type Hold, moveReport } from './move-report';
import { ActionRequest, DatumQuery, ReportParams } from './requests';

export interface ActionRoute {
  action: Action;
  /** The class its body must fit; more than the common part where the action needs more. */
  body?: new () => ActionBody;
  effect: Effect;
  hold?: Hold;
}

/** `POST /reports/:id/actions/{action}`: each chapter adds its own actions by this. */
export function addAction(app: FastifyInstance, deps: ReportDeps, route: ActionRoute): void {
  app.post<{ Params: ReportParams; Body: ActionBody; Querystring: DatumQuery }>(
    `/reports/:id/actions/${route.action}`,
    {
      schema: { params: ReportParams, body: route.body ?? ActionRequest, querystring: DatumQuery },
      // Everything in it may be left out, and so may it all.
      preValidation: async (request) => {
        request.body ??= {};
      },
    },
    async (request) => {
      const move = {
        reportId: request.params.id,
        action: route.action,
        actor: await requireActor(deps, request),
        body: request.body,
        datum: request.query.datum ?? 'gcj02',
        call: idempotentCall(request),
        hold: route.hold,
      };
      return moveReport(deps, move, route.effect);
    },
  );
}
