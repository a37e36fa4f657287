import { IsUUID } from 'class-validator';
import type { FastifyInstance } from 'fastify';
import type { DataSource } from 'typeorm';
import { requireActor } from '../people';
import { PageQueryParams } from '../platform/paging';
import { markRead, readInbox } from './inbox';

class MessageParams {
  @IsUUID()
  id: string;
}

/** What a person was told. */
export function messageRoutes(deps: { dataSource: DataSource }) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get<{ Querystring: PageQueryParams }>(
      '/inbox',
      { schema: { querystring: PageQueryParams } },
      async (request) => {
        const { id: personId } = await requireActor(deps, request);
        return readInbox(deps.dataSource, { ...request.query, personId });
      },
    );

    app.post<{ Params: MessageParams }>(
      '/inbox/:id/read',
      { schema: { params: MessageParams }, config: { body: 'none' } },
      async (request, reply) => {
        const { id: personId } = await requireActor(deps, request);
        await markRead(deps.dataSource, { id: request.params.id, personId });
        return reply.code(204).send();
      },
    );
  };
}
