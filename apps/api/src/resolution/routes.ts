import type { FastifyInstance } from 'fastify';
import { addAction, HandlerRequest, type ReportDeps } from '../reports';
import { makeSafe, resolve, verify } from './actions';
import { approve, refuse } from './answer';
import { ask } from './ask';
import { exempt } from './exempt';
import { extend } from './extend';
import { ApproveRequest, AskRequest, RefuseRequest, SuspendRequest, VerifyRequest } from './requests';
import { supervise } from './supervise';
import { resume, suspend } from './suspend';

/** Making safe, fixing, checking the fix, and what time there is for it. */
export function resolutionRoutes(deps: ReportDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    addAction(app, deps, { action: 'make-safe', effect: makeSafe(deps) });
    addAction(app, deps, { action: 'resolve', effect: resolve(deps) });
    addAction(app, deps, { action: 'verify', body: VerifyRequest, effect: verify(deps) });
    addAction(app, deps, { action: 'suspend', body: SuspendRequest, effect: suspend });
    addAction(app, deps, { action: 'resume', effect: resume });
    addAction(app, deps, { action: 'extend', effect: extend(deps) });
    addAction(app, deps, { action: 'request', body: AskRequest, effect: ask(deps) });
    addAction(app, deps, { action: 'approve', body: ApproveRequest, effect: approve(deps) });
    addAction(app, deps, { action: 'refuse', body: RefuseRequest, effect: refuse });
    addAction(app, deps, { action: 'supervise', effect: supervise });
    addAction(app, deps, { action: 'exempt', body: HandlerRequest, effect: exempt(deps) });
  };
}
