import type { Honours } from '@weilinli/contracts';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import type { AreaIndexHolder } from '../../areas';
import { requireActor } from '../../people';
import { onConnection } from '../../platform/database/on-connection';
import { honouredArea } from './honoured-area';
import { readHonours } from './read-honours';
import { HonoursQueryParams } from './requests';

/** The red list: who has brought about most, for whoever is signed in. */
export function honoursRoutes(deps: { dataSource: DataSource; areas: AreaIndexHolder }) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get<{ Querystring: HonoursQueryParams }>(
      '/honours',
      { schema: { summary: 'The red list of an area and a time', querystring: HonoursQueryParams } },
      async (request): Promise<Honours> => {
        const { id: personId } = await requireActor(deps, request);
        const { areaCode, period = 'month' } = request.query;
        const area = await honouredArea(deps, areaCode);
        return onConnection(deps.dataSource, (client) => readHonours(client, { area, period, personId }));
      },
    );
  };
}
