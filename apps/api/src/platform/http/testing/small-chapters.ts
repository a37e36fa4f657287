import { IsIn, IsInt, IsString, IsUUID, Length, Max, Min } from 'class-validator';
import type { FastifyInstance } from 'fastify';
import { Refusal } from '../../errors';
import { signInLimit } from '../../rate-limit';
import { Nested, NestedList, Optional, QueryInteger, QueryNumber } from '../../validation';

class HttpTestPlace {
  @QueryNumber({ min: -180, max: 180 })
  longitude: number;

  @IsIn(['gcj02', 'wgs84'])
  datum: string;
}
class HttpTestBody {
  @IsString()
  @Length(1, 10)
  name: string;

  @Optional()
  @IsInt()
  @Min(0)
  @Max(10)
  count?: number;

  @Nested(() => HttpTestPlace)
  place: HttpTestPlace;

  @Optional()
  @NestedList(() => HttpTestPlace, { min: 1, max: 2 })
  others?: HttpTestPlace[];
}
class HttpTestParams {
  @IsUUID()
  id: string;
}
class HttpTestQuery {
  @Optional()
  @QueryInteger({ min: 1, max: 100 })
  limit?: number;

  @Optional()
  @QueryNumber({ min: -180, max: 180 })
  longitude?: number;
}

/** Routes of every kind that there is, and two that go wrong. */
export async function smallChapters(api: FastifyInstance): Promise<void> {
  api.post('/things', { schema: { body: HttpTestBody } }, async (request, reply) => {
    reply.code(201);
    return { body: request.body, personId: request.person.id };
  });
  api.get(
    '/things/:id',
    { schema: { params: HttpTestParams, querystring: HttpTestQuery } },
    async (request) => request.query,
  );
  api.post('/nothing', { config: { body: 'none' } }, async () => ({ done: true }));
  api.get('/open', { config: { public: true } }, async () => ({ open: true }));
  api.get('/forgetful', { config: { public: true } }, async (request) => request.person);
  api.get('/broken', { config: { public: true } }, async () => {
    throw new Error('secret of the house');
  });
  api.get('/refused', { config: { public: true } }, async () => {
    throw new Refusal('ACTION_NOT_ALLOWED', { reportStatus: 'closed', availableActions: ['rate'] });
  });
  api.post(
    '/sign-in',
    { config: { public: true, body: 'none', ...signInLimit({ demo: false }) } },
    async () => ({}),
  );
}
