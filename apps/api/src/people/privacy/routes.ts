import type { ConsentStanding, PrivacyNotice } from '@weilinli/contracts';
import type { FastifyInstance } from 'fastify';
import { inTransaction } from '../../platform/database/transaction';
import type { Deps } from '../../platform/deps';
import { Refusal } from '../../platform/errors';
import { doOnce, idempotentCall } from '../../platform/idempotency';
import { requireActor } from '../access/actor';
import { eraseAccount } from './erase-account';
import { currentNotice, noticeOf } from './notices';
import { ownData } from './own-data';
import type { PersonalStore } from './personal-store';
import { ConsentBody, NoticeQuery } from './requests';
import { giveConsent, withdrawConsent } from './say-consent';

type PrivacyDeps = Pick<Deps, 'dataSource' | 'clock'> & { personalStores: readonly PersonalStore[] };

/** What people are told about their data, their word on it, all of it, and its end. */
export function privacyRoutes(app: FastifyInstance, deps: PrivacyDeps): void {
  app.get<{ Querystring: NoticeQuery }>(
    '/privacy',
    { schema: { querystring: NoticeQuery }, config: { public: true } },
    async ({ query: { version = currentNotice.version } }): Promise<PrivacyNotice> => {
      const notice = noticeOf(version);
      if (!notice) throw new Refusal('NOT_FOUND');
      return notice;
    },
  );
  consentRoutes(app, deps);

  app.get('/me/data', { exposeHeadRoute: false }, async (request, reply) => {
    const { id: personId } = await requireActor(deps, request);
    const data = ownData(deps, { personId, at: deps.clock.now(), stores: deps.personalStores });
    return reply
      .type('application/json; charset=utf-8')
      .header('content-disposition', 'attachment; filename="weilinli-my-data.json"')
      .header('cache-control', 'no-store')
      .send(data);
  });

  // Not by requireActor: who asks again after a lost answer has no account any more, and is told the same.
  app.delete('/me', { config: { withoutConsent: true } }, async (request, reply) => {
    const { person: signedIn } = request;
    await inTransaction(deps.dataSource, (client) =>
      eraseAccount(client, { signedIn, stores: deps.personalStores }),
    );
    return reply.code(204).send();
  });
}

function consentRoutes(app: FastifyInstance, deps: PrivacyDeps): void {
  const config = { withoutConsent: true } as const;
  app.post<{ Body: ConsentBody }>(
    '/me/consent',
    { schema: { body: ConsentBody }, config },
    async (request): Promise<ConsentStanding> => {
      const { id: personId } = await requireActor(deps, request);
      const { answer } = await doOnce(deps.dataSource, idempotentCall(request), async (client) => ({
        status: 200,
        answer: await giveConsent(client, { ...request.body, personId }),
      }));
      return answer;
    },
  );

  app.delete('/me/consent', { config }, async (request): Promise<ConsentStanding> => {
    const { id: personId } = await requireActor(deps, request);
    return inTransaction(deps.dataSource, async (client) => {
      for (const store of deps.personalStores) await store.stop?.(client, personId);
      return withdrawConsent(client, personId);
    });
  });
}
