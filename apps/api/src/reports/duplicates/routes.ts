import type { FastifyInstance } from 'fastify';
import { requireActor } from '../../people';
import { addAction } from '../action-route';
import type { ReportDeps } from '../deps';
import { follow, unfollow } from './follow';
import { holdMerged } from './hold-merged';
import { merge } from './merge-report';
import { MergeRequest, SameQueryParams } from './requests';
import { sameReports } from './same-reports';
import { unmerge } from './unmerge-report';

/** One hazard, several people: what is offered as the same, following it, and handling it once. */
export function duplicateRoutes(deps: ReportDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    app.get<{ Querystring: SameQueryParams }>(
      '/reports/same',
      { schema: { querystring: SameQueryParams } },
      async (request) => {
        const actor = await requireActor(deps, request);
        return { items: await sameReports(deps, { ...request.query, actor }) };
      },
    );

    addAction(app, deps, { action: 'follow', effect: follow });
    addAction(app, deps, { action: 'unfollow', effect: unfollow });
    addAction(app, deps, { action: 'merge', body: MergeRequest, effect: merge(deps), hold: holdMerged });
    addAction(app, deps, { action: 'unmerge', effect: unmerge(deps), hold: holdMerged });
  };
}
