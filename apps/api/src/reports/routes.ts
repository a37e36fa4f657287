import type { FastifyInstance } from 'fastify';
import { requireActor } from '../people';
import { onConnection } from '../platform/database/on-connection';
import { idempotentCall } from '../platform/idempotency';
import { addAction } from './action-route';
import { accept, decline, remark, withdraw } from './actions';
import { assign } from './assign';
import { databaseTime } from './database-time';
import type { ReportDeps } from './deps';
import { deviceHashOf } from './device-hash';
import { followedReports } from './duplicates/followed-reports';
import { giveBack } from './give-back';
import { knowCatalogueOf } from './known-catalogue';
import { listReports } from './list-reports';
import { nearbyReports } from './nearby-reports';
import { presentView } from './present-view';
import { CandidatesQueryParams, NearbyQueryParams, ReportsQueryParams } from './queries';
import { readCandidates } from './read-candidates';
import { readHistory } from './read-history';
import { readReport } from './read-report';
import { readReportClock } from './read-report-clock';
import { recategorise } from './recategorise';
import { relocate } from './relocate';
import {
  AssignRequest,
  DatumQuery,
  HandlerRequest,
  RecategoriseRequest,
  ReportParams,
  SubmitReportBody,
} from './requests';
import { submitReport } from './submit-report';
import { transfer } from './transfer';

/** Reports: taking them in, reading them, and moving them along. */
export function reportRoutes(deps: ReportDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    app.post<{ Body: SubmitReportBody; Querystring: DatumQuery }>(
      '/reports',
      { schema: { body: SubmitReportBody, querystring: DatumQuery }, config: { device: true } },
      async (request, reply) => {
        const { id: actorId, sessionId } = request.person;
        const answer = await submitReport(deps, {
          actorId,
          sessionId,
          body: request.body,
          call: idempotentCall(request),
          datum: request.query.datum ?? 'gcj02',
          deviceHash: deviceHashOf(request.headers),
        });
        return reply.code(201).send(answer);
      },
    );

    app.get<{ Querystring: ReportsQueryParams }>(
      '/reports',
      { schema: { querystring: ReportsQueryParams } },
      async (request) => {
        const actor = await requireActor(deps, request);
        const { scope = 'mine', datum = 'gcj02', ...filters } = request.query;
        if (scope === 'followed') return followedReports(deps, { ...filters, datum, actor });
        return listReports(deps, { ...filters, scope, datum, actor });
      },
    );

    app.get<{ Querystring: NearbyQueryParams }>(
      '/reports/nearby',
      { schema: { querystring: NearbyQueryParams } },
      async (request) => {
        await requireActor(deps, request);
        return nearbyReports(deps, request.query);
      },
    );

    const one = { schema: { params: ReportParams, querystring: DatumQuery } };
    app.get<{ Params: ReportParams; Querystring: DatumQuery }>('/reports/:id', one, async (request) => {
      const actor = await requireActor(deps, request);
      const { datum = 'gcj02' } = request.query;
      return onConnection(deps.dataSource, async (client) => {
        const row = await readReport(client, request.params.id);
        await knowCatalogueOf({ ...deps, client }, [row]);
        return presentView(deps, row, { actor, datum, now: await databaseTime(client) });
      });
    });

    const bare = { schema: { params: ReportParams } };
    app.get<{ Params: ReportParams }>('/reports/:id/history', bare, async (request) =>
      readHistory(deps, { reportId: request.params.id, actor: await requireActor(deps, request) }),
    );

    app.get<{ Params: ReportParams }>('/reports/:id/clock', bare, async (request) =>
      readReportClock(deps, { reportId: request.params.id, actor: await requireActor(deps, request) }),
    );

    app.get<{ Params: ReportParams; Querystring: CandidatesQueryParams }>(
      '/reports/:id/candidates',
      { schema: { params: ReportParams, querystring: CandidatesQueryParams } },
      async (request) => {
        const actor = await requireActor(deps, request);
        return readCandidates(deps, { ...request.query, reportId: request.params.id, actor });
      },
    );

    addAction(app, deps, { action: 'accept', effect: accept });
    addAction(app, deps, { action: 'return', effect: giveBack });
    addAction(app, deps, { action: 'decline', effect: decline });
    addAction(app, deps, { action: 'assign', body: AssignRequest, effect: assign(deps) });
    addAction(app, deps, { action: 'transfer', body: HandlerRequest, effect: transfer(deps) });
    addAction(app, deps, {
      action: 'recategorise',
      body: RecategoriseRequest,
      effect: recategorise(deps),
    });
    addAction(app, deps, { action: 'relocate', effect: relocate(deps) });
    addAction(app, deps, { action: 'withdraw', effect: withdraw });
    addAction(app, deps, { action: 'remark', effect: remark });
  };
}
