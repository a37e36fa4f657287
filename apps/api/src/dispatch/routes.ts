import type { Located } from '@weilinli/contracts';
import { type Datum, datums } from '@weilinli/domain';
import { IsIn } from 'class-validator';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { type AreaIndexHolder, locatePlace } from '../areas';
import { requireActor } from '../people';
import { QueryNumber } from '../platform/validation';
import { onDutyAt } from './on-duty';

class LocateQuery {
  @QueryNumber({ min: -180, max: 180 })
  longitude: number;

  @QueryNumber({ min: -180, max: 180 })
  latitude: number;

  @IsIn(datums, { message: '$property must say whether the position is "gcj02" or "wgs84"' })
  datum: Datum;
}

/** Another process may have imported a map that this one does not know of yet. */
async function newestMap(dataSource: DataSource): Promise<number> {
  const [newest] = await dataSource.query<{ version: number | null }[]>(
    'SELECT max(id) AS version FROM area_versions',
  );
  return newest?.version ?? 0;
}

/** Whose a place is, and who looks after it. */
export function dispatchRoutes(deps: { dataSource: DataSource; areas: AreaIndexHolder }) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get<{ Querystring: LocateQuery }>(
      '/areas/locate',
      { schema: { querystring: LocateQuery } },
      async (request): Promise<Located> => {
        await requireActor(deps, request);
        const map = await deps.areas.atLeast(await newestMap(deps.dataSource));
        const { path, note } = locatePlace(map, request.query);
        const onDuty = await onDutyAt(
          deps.dataSource,
          path.map(({ code }) => code),
        );
        return { areas: [...path], onDuty, ...(note ? { note } : {}) };
      },
    );
  };
}
