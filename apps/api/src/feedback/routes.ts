import type { GiveFeedback, ReportView } from '@weilinli/contracts';
import type { FastifyInstance } from 'fastify';
import { requireActor } from '../people';
import { idempotentCall } from '../platform/idempotency';
import { addAction, DatumQuery, type ReportDeps, ReportParams } from '../reports';
import { confirm, contest, rate } from './actions';
import { giveFeedback } from './give-feedback';
import { reopen } from './reopen';
import { GiveFeedbackBody, RateRequest } from './requests';

/** What the reporter says to the fix, and what everybody concerned says of it. */
export function feedbackRoutes(deps: ReportDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    addAction(app, deps, { action: 'confirm', effect: confirm });
    addAction(app, deps, { action: 'contest', effect: contest(deps) });
    addAction(app, deps, { action: 'reopen', effect: reopen(deps) });
    addAction(app, deps, { action: 'rate', body: RateRequest, effect: rate });

    app.post<{ Params: ReportParams; Body: GiveFeedback; Querystring: DatumQuery }>(
      '/reports/:id/feedback',
      {
        schema: {
          summary: 'One tap: fixed, so-so or not fixed',
          params: ReportParams,
          body: GiveFeedbackBody,
          querystring: DatumQuery,
        },
      },
      async (request): Promise<ReportView> =>
        giveFeedback(deps, {
          reportId: request.params.id,
          actor: await requireActor(deps, request),
          body: request.body,
          datum: request.query.datum ?? 'gcj02',
          call: idempotentCall(request),
        }),
    );
  };
}
