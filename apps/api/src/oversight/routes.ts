import type { FeedbackRatesAnswer, IndicesAnswer } from '@weilinli/contracts';
import type { FastifyInstance } from 'fastify';
import { askedArea, requireActor } from '../people';
import type { OversightDeps } from './deps';
import { exportReports } from './export-reports';
import { heavyTurns } from './heavy-read';
import { type Period, periodOf } from './period';
import { AreaAndPeriodParams, IndicesQueryParams, ReportsCsvQueryParams } from './queries';
import { readFeedbackRates } from './read-feedback-rates';
import { readIndices } from './read-indices';

/** For those who answer for an area: its figures, and its reports as a table. */
export function oversightRoutes(deps: OversightDeps) {
  const counting = { ...deps, turns: heavyTurns() };
  const exporting = { ...deps, turns: heavyTurns() };

  return async (app: FastifyInstance): Promise<void> => {
    app.get<{ Querystring: IndicesQueryParams }>(
      '/indices',
      { schema: { querystring: IndicesQueryParams } },
      async (request): Promise<IndicesAnswer> => {
        const actor = await requireActor(deps, request);
        const { areaCode, by = 'none' } = request.query;
        const period = periodOf(request.query);
        const area = await askedArea(deps, { actor, areaCode });
        return readIndices(counting, { area, period, by });
      },
    );

    app.get<{ Querystring: AreaAndPeriodParams }>(
      '/feedback/rates',
      { schema: { summary: 'Answers and satisfaction, by community', querystring: AreaAndPeriodParams } },
      async (request): Promise<FeedbackRatesAnswer> => {
        const actor = await requireActor(deps, request);
        const { areaCode } = request.query;
        const period = periodOf(request.query);
        const area = await askedArea(deps, { actor, areaCode });
        return readFeedbackRates(counting, { area, period });
      },
    );

    app.get<{ Querystring: ReportsCsvQueryParams }>(
      '/reports.csv',
      // Without HEAD: it would read the whole table to show nothing of it.
      { schema: { querystring: ReportsCsvQueryParams }, exposeHeadRoute: false },
      async (request, reply) => {
        const actor = await requireActor(deps, request);
        const { areaCode, status, category } = request.query;
        const period = periodOf(request.query);
        const area = await askedArea(deps, { actor, areaCode });
        const table = await exportReports(exporting, { area, period, status, category });
        return reply
          .type('text/csv; charset=utf-8; header=present')
          .header('content-disposition', attachment(area, period))
          .header('cache-control', 'no-store')
          .send(table);
      },
    );
  };
}

/** The name in Chinese for those who can (RFC 6266), in plain letters for the others. */
function attachment({ code, name }: { code: string; name: string }, { from, to }: Period): string {
  const days = [from, to].map((at) => new Date(at.getTime() + 8 * 3_600_000).toISOString().slice(0, 10));
  const named = encodeURIComponent(`上报_${name}_${days.join('_')}.csv`).replace(/['()*]/g, percentEncoded);
  return `attachment; filename="reports_${code}_${days.join('_')}.csv"; filename*=UTF-8''${named}`;
}

function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
