import { IsUUID } from 'class-validator';
import type { FastifyInstance } from 'fastify';
import { requireActor } from '../people';
import { PageQueryParams } from '../platform/paging';
import { type InboxDeps, markRead, readInbox } from './inbox';

class MessageParams {
  @IsUUID()
  id: string;
}

/** What a person was told. */
export function messageRoutes(deps: InboxDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get<{ Querystring: PageQueryParams }>(
      '/inbox',
      { schema: { querystring: PageQueryParams } },
      async (request) => {
        const { id: personId } = await requireActor(deps, request);
        return readInbox(deps, { ...request.query, personId });
      },
    );

    app.post<{ Params: MessageParams }>(
      '/inbox/:id/read',
      { schema: { params: MessageParams }, config: { body: 'none', withoutConsent: true } },
      async (request, reply) => {
        const { id: personId } = await requireActor(deps, request);
        await markRead(deps.dataSource, { id: request.params.id, personId });
        return reply.code(204).send();
      },
    );
  };
}
