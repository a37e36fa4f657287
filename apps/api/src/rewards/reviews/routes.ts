import type { DecideReview, OwnReview, Page, Review } from '@weilinli/contracts';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { PoolClient } from 'pg';
import { requireActor } from '../../people';
import { onConnection } from '../../platform/database/on-connection';
import { doOnce, idempotentCall } from '../../platform/idempotency';
import { PageQueryParams } from '../../platform/paging';
import { knowCatalogueOf } from '../../reports';
import { answerAppeal } from './answer-appeal';
import { appeal } from './appeal';
import { type Deciding, decideReview } from './decide-review';
import { presentOwnReview, presentReview } from './present-review';
import { listAll, listOpen, listOwn, readOwnReview, readReview } from './read-reviews';
import { AppealReviewBody, DecideReviewBody, ReviewParams, ReviewsQueryParams } from './requests';
import type { ReviewDeps } from './review-deps';

/** Points that wait for a person's look: for who looks, and for whose they are. */
export function reviewRoutes(deps: ReviewDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get<{ Querystring: ReviewsQueryParams }>(
      '/reviews',
      {
        schema: {
          summary: 'What waits for one’s word, or everything there was',
          querystring: ReviewsQueryParams,
        },
      },
      async (request): Promise<Page<Review>> => {
        const actor = await requireActor(deps, request);
        const { scope = 'open', ...paging } = request.query;
        const list = scope === 'open' ? listOpen : listAll;
        return onConnection(deps.dataSource, (client) => list(deps, client, { ...paging, actor }));
      },
    );

    app.get<{ Params: ReviewParams }>(
      '/reviews/:id',
      { schema: { summary: 'One review, with what was noticed', params: ReviewParams } },
      async (request): Promise<Review> => {
        const actor = await requireActor(deps, request);
        return onConnection(deps.dataSource, async (client) => {
          const row = await readReview(client, { id: request.params.id, actor });
          await knowCatalogueOf({ ...deps, client }, [row]);
          return presentReview(deps, row, actor);
        });
      },
    );

    const saying = (summary: string) => ({
      schema: { summary, params: ReviewParams, body: DecideReviewBody },
    });
    app.post<Said>('/reviews/:id/decide', saying('A person’s word after a look'), (request) =>
      saidBy(deps, request, decideReview),
    );
    app.post<Said>('/reviews/:id/answer', saying('The last word about an appeal'), (request) =>
      saidBy(deps, request, answerAppeal),
    );

    app.get<{ Querystring: PageQueryParams }>(
      '/me/reviews',
      { schema: { summary: 'What was decided about one’s own points', querystring: PageQueryParams } },
      async (request): Promise<Page<OwnReview>> => {
        const { id: personId } = await requireActor(deps, request);
        return onConnection(deps.dataSource, (client) =>
          listOwn(deps, client, { ...request.query, personId }),
        );
      },
    );

    app.post<{ Params: ReviewParams; Body: AppealReviewBody }>(
      '/me/reviews/:id/appeal',
      {
        schema: {
          summary: 'Does not agree, once: somebody else answers',
          params: ReviewParams,
          body: AppealReviewBody,
        },
      },
      async (request): Promise<OwnReview> => {
        const { id: personId } = await requireActor(deps, request);
        const { id } = request.params;
        const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => {
          await appeal(client, { id, personId, note: request.body.note, newId: deps.newId });
          const row = await readOwnReview(client, { id, personId });
          await knowCatalogueOf({ ...deps, client }, [row]);
          return { status: 200, answer: presentOwnReview(deps, row) };
        });
        return answer;
      },
    );
  };
}

interface Said {
  Params: ReviewParams;
  Body: DecideReview;
}

/** A reviewer's word, and the points that follow it. */
async function saidBy(
  deps: ReviewDeps,
  request: FastifyRequest<Said>,
  say: (client: PoolClient, deciding: Deciding) => Promise<void>,
): Promise<Review> {
  const actor = await requireActor(deps, request);
  const { id } = request.params;
  const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => {
    await say(client, { id, actor, body: request.body, newId: deps.newId });
    const row = await readReview(client, { id, actor });
    await knowCatalogueOf({ ...deps, client }, [row]);
    return { status: 200, answer: presentReview(deps, row, actor) };
  });
  return answer;
}
