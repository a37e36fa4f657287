import type { FastifyInstance } from 'fastify';
import { addAction, type ReportDeps } from '../reports';
import { makeSafe, resolve, verify } from './actions';
import { VerifyRequest } from './requests';

/** Making safe, fixing, and checking the fix. */
export function resolutionRoutes(deps: ReportDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    addAction(app, deps, { action: 'make-safe', effect: makeSafe });
    addAction(app, deps, { action: 'resolve', effect: resolve });
    addAction(app, deps, { action: 'verify', body: VerifyRequest, effect: verify });
  };
}
