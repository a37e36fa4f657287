import { createHash } from 'node:crypto';
import type { StationsImport } from '@weilinli/contracts';
import type { FastifyInstance } from 'fastify';
import { type Actor, requireActor } from '../people';
import { csvBodyLimit, csvOf, takeCsv } from '../platform/csv/csv-body';
import { Refusal } from '../platform/errors';
import { doOnce, idempotentCall } from '../platform/idempotency';
import { PageQueryParams } from '../platform/paging';
import { importStations } from './import-stations';
import { nearbyStations, type StationDeps } from './nearby-stations';
import { readHistory, readVersions } from './read-versions';
import { ImportStationsQuery, StationParams, StationsQueryParams } from './requests';

/** Where whoever works outdoors may sit down: everybody signed in reads it, an administrator brings in the city's list. */
export function stationRoutes(deps: StationDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get<{ Querystring: StationsQueryParams }>(
      '/stations',
      { schema: { summary: 'Stations around a position, nearest first', querystring: StationsQueryParams } },
      async (request) => {
        await requireActor(deps, request);
        return nearbyStations(deps, request.query);
      },
    );

    app.get<{ Querystring: PageQueryParams }>(
      '/stations/versions',
      { schema: { summary: 'The lists of stations so far, newest first', querystring: PageQueryParams } },
      async (request) => {
        requireKeeper(await requireActor(deps, request));
        return readVersions(deps.dataSource, request.query);
      },
    );

    app.get<{ Params: StationParams }>(
      '/stations/:code/history',
      { schema: { summary: 'What a station was, newest first', params: StationParams } },
      async (request) => {
        requireKeeper(await requireActor(deps, request));
        return readHistory(deps.dataSource, request.params.code);
      },
    );

    await app.register(async (listed) => importRoute(listed, deps));
  };
}

function importRoute(app: FastifyInstance, deps: StationDeps): void {
  takeCsv(app);
  app.put<{ Querystring: ImportStationsQuery; Body: unknown }>(
    '/stations',
    {
      schema: { summary: 'Replaces all stations by a list', querystring: ImportStationsQuery },
      config: { body: 'csv' },
      bodyLimit: csvBodyLimit,
    },
    async (request): Promise<StationsImport> => {
      const actor = requireKeeper(await requireActor(deps, request));
      const file = csvOf(request);
      // Another process may have imported a map that this one does not know of yet.
      const map = await deps.areas.reload();
      const { source = 'list' } = request.query;
      const call = idempotentCall(request, createHash('sha256').update(file).digest());
      const { answer } = await doOnce(deps.dataSource, call, async (client) => ({
        status: 200,
        answer: await importStations({ map }, client, { file, source, importedBy: actor.id }),
      }));
      return answer;
    },
  );
}

function requireKeeper(actor: Actor): Actor {
  if (actor.grants.some(({ role }) => role === 'admin')) return actor;
  throw new Refusal('FORBIDDEN', { detail: 'The list of stations is kept by administrators.' });
}
