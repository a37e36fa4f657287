import type { FastifyInstance, FastifyPluginAsync, FastifyRequest } from 'fastify';
import { accessTokenFor } from '../platform/auth';
import type { Deps } from '../platform/deps';
import { Refusal } from '../platform/errors';
import { doOnce, idempotentCall } from '../platform/idempotency';
import { signInLimit } from '../platform/rate-limit';
import { requireActor } from './access/actor';
import { listPersonas, signInAs } from './demo/sign-in-as';
import { changeSettings } from './me/change-settings';
import { readMe } from './me/read-me';
import { SettingsBody } from './me/settings-body';
import type { PersonalStore } from './privacy/personal-store';
import { privacyRoutes } from './privacy/routes';
import { BindBody, DemoSignIn, RefreshBody, WechatSignIn } from './sign-in/bodies';
import { endSession } from './sign-in/end-session';
import type { SessionDeps } from './sign-in/open-session';
import { renewSession } from './sign-in/renew-session';
import { signInWithWechat } from './sign-in/sign-in-with-wechat';
import { bindStaff, type HandOver, staffCodeBucket, staffCodeTries } from './staff/bind-staff';
import { countAttempt } from './staff/count-attempt';

/**
 * `handOver`: what later chapters pass on when a staff record becomes somebody's account. `personalStores`: what all
 * chapters store about people. The application knows them.
 */
type PeopleRoutesDeps = Deps & { handOver: HandOver; personalStores: readonly PersonalStore[] };

/** `/auth/…` and `/me`, below `/api/v1`. */
export function peopleRoutes(deps: PeopleRoutesDeps): FastifyPluginAsync {
  return async (app) => {
    const sessions = { ...deps, accessTokenFor: accessTokenFor.bind(undefined, app) };
    signInRoutes(app, sessions);
    demoRoutes(app, sessions);
    ownRoutes(app, deps);
    privacyRoutes(app, deps);
  };
}

function signInRoutes(app: FastifyInstance, deps: Deps & SessionDeps): void {
  const config = { public: true as const, ...signInLimit(deps.config) };
  app.post<{ Body: WechatSignIn }>('/auth/wechat', { schema: { body: WechatSignIn }, config }, (request) =>
    signInWithWechat(deps, request.body),
  );
  app.post<{ Body: RefreshBody }>('/auth/refresh', { schema: { body: RefreshBody }, config }, (request) =>
    renewSession(deps, request.body),
  );
  app.post<{ Body: RefreshBody }>(
    '/auth/logout',
    { schema: { body: RefreshBody }, config },
    async (request, reply) => {
      await endSession(deps, request.body);
      return reply.code(204).send();
    },
  );
}

function demoRoutes(app: FastifyInstance, deps: Deps & SessionDeps): void {
  const config = { public: true as const, ...signInLimit(deps.config) };
  // Before the body is looked at: outside a demonstration there is nothing here.
  const preValidation = async () => {
    if (!deps.config.demo) throw new Refusal('DEMO_DISABLED');
  };
  app.get('/auth/demo', { config, preValidation }, async () => ({
    items: await listPersonas(deps.dataSource),
  }));
  app.post<{ Body: DemoSignIn }>(
    '/auth/demo',
    { schema: { body: DemoSignIn }, config, preValidation },
    (request) => signInAs(deps, request.body),
  );
}

function ownRoutes(app: FastifyInstance, deps: PeopleRoutesDeps): void {
  const { dataSource, handOver } = deps;
  app.get('/me', async (request) => {
    const { id } = await requireActor(deps, request);
    return readMe(dataSource.manager, id);
  });
  const config = { withoutConsent: true } as const;
  app.put<{ Body: SettingsBody }>(
    '/me/settings',
    { schema: { body: SettingsBody }, config },
    async (request) => {
      const { id: personId } = await requireActor(
        deps,
        request.body.showOnHonours ? naming(request) : request,
      );
      const { answer } = await doOnce(dataSource, idempotentCall(request), async (_, manager) => ({
        status: 200,
        answer: await changeSettings(manager, { personId, ...request.body }),
      }));
      return answer;
    },
  );
  // The record is his office's; binding says only whose it is.
  app.post<{ Body: BindBody }>('/auth/bind', { schema: { body: BindBody }, config }, async (request) => {
    const { id: personId } = await requireActor(deps, request);
    await countAttempt(dataSource, { bucket: staffCodeBucket(personId), ...staffCodeTries });
    const { answer } = await doOnce(dataSource, idempotentCall(request), async (client, manager) => {
      await bindStaff(client, { personId, staffCode: request.body.staffCode, handOver });
      return { status: 200, answer: await readMe(manager, personId) };
    });
    return answer;
  });
}

/** A name on a list is something new about somebody; how large his letters are is not. */
function naming({ person, method }: Pick<FastifyRequest, 'person' | 'method'>) {
  return { person, method, routeOptions: { config: {} } };
}
