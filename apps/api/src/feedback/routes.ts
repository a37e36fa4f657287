import type { FastifyInstance } from 'fastify';
import { addAction, type ReportDeps } from '../reports';
import { confirm, contest, rate } from './actions';
import { reopen } from './reopen';
import { RateRequest } from './requests';

/** What the reporter says to the fix. */
export function feedbackRoutes(deps: ReportDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    addAction(app, deps, { action: 'confirm', effect: confirm });
    addAction(app, deps, { action: 'contest', effect: contest(deps) });
    addAction(app, deps, { action: 'reopen', effect: reopen(deps) });
    addAction(app, deps, { action: 'rate', body: RateRequest, effect: rate });
  };
}
