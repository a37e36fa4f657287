import type { Page, Points, PointsEntry, PointsRuling, ReportPoints } from '@weilinli/contracts';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { requireActor } from '../../people';
import { onConnection } from '../../platform/database/on-connection';
import { doOnce, idempotentCall } from '../../platform/idempotency';
import { ReportParams } from '../../reports';
import type { PointRulesHolder } from '../rules';
import { makeRuling } from './make-ruling';
import { type EntryDeps, readEntries } from './read-entries';
import { readPoints } from './read-points';
import { readReportPoints } from './report-points';
import { MakeRulingBody, PointsEntriesQueryParams } from './requests';

/** What people have earned, why, and who decides where something speaks against it. */
export function pointsRoutes(
  deps: EntryDeps & { dataSource: DataSource; newId: () => string; pointRules: PointRulesHolder },
) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get('/points', { schema: { summary: 'One’s own balances' } }, async (request): Promise<Points> => {
      const { id } = await requireActor(deps, request);
      return onConnection(deps.dataSource, (client) => readPoints(client, id));
    });

    app.get<{ Querystring: PointsEntriesQueryParams }>(
      '/points/entries',
      {
        schema: {
          summary: 'What moved one’s points and why, newest first',
          querystring: PointsEntriesQueryParams,
        },
      },
      async (request): Promise<Page<PointsEntry>> => {
        const { id: personId } = await requireActor(deps, request);
        const { account, limit, cursor } = request.query;
        return onConnection(deps.dataSource, (client) =>
          readEntries(deps, client, { personId, account, limit, cursor }),
        );
      },
    );

    app.get<{ Params: ReportParams }>(
      '/reports/:id/points',
      { schema: { summary: 'What a report is worth, computed now', params: ReportParams } },
      async (request): Promise<ReportPoints> => {
        const actor = await requireActor(deps, request);
        return onConnection(deps.dataSource, (client) =>
          readReportPoints(deps, client, { reportId: request.params.id, actor }),
        );
      },
    );

    app.post<{ Body: MakeRulingBody }>(
      '/points/rulings',
      {
        schema: {
          summary: 'A word on somebody’s points that nobody asked for; he may appeal',
          body: MakeRulingBody,
        },
      },
      async (request, reply): Promise<PointsRuling> => {
        const actor = await requireActor(deps, request);
        const { status, answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => ({
          status: 201,
          answer: await makeRuling(deps, client, { actor, body: request.body }),
        }));
        reply.status(status);
        return answer;
      },
    );
  };
}
