import type { Session } from '@weilinli/contracts';
import type { FastifyInstance } from 'fastify';
import pino from 'pino';
import request from 'supertest';
import { v7 } from 'uuid';
import { systemClock } from '../../platform/clock';
import type { Config } from '../../platform/config/config';
import { readConfig } from '../../platform/config/config';
import type { Deps } from '../../platform/deps';
import { buildHttp } from '../../platform/http/http';
import { openTestDatabase } from '../../platform/testing/test-database';
import { peopleEntities } from '../people-entities';
import { peopleRoutes } from '../people-routes';
import { peopleStore } from '../privacy/people-store';
import type { HandOver } from '../staff/bind-staff';
import { startWechatStandIn } from './wechat-stand-in';

const jwtSecret = 'a secret of the tests, long enough for it';

/** This chapter alone behind HTTP, with a database and a WeChat of its own. */
export async function openPeopleApp(over: Partial<Config> = {}) {
  const database = await openTestDatabase(peopleEntities);
  const standIn = await startWechatStandIn();
  const logged: string[] = [];
  const log = pino({ level: 'trace' }, { write: (line: string) => void logged.push(line) });
  const config = {
    ...readConfig({ JWT_SECRET: jwtSecret, DEMO: '1' }),
    wechat: standIn.wechat,
    ...over,
    jwtSecret,
  };
  const deps: Deps = { config, dataSource: database.dataSource, clock: systemClock, log, newId: v7 };
  const handedOver: { from: string; to: string }[] = [];
  const handOver: HandOver = async (_, people) => void handedOver.push(people);
  const app: FastifyInstance = await buildHttp({ ...deps, isReady: async () => true }, async (api) => {
    await api.register(peopleRoutes({ ...deps, handOver, personalStores: [peopleStore] }));
  });
  await app.listen({ port: 0, host: '127.0.0.1' });
  const http = request(app.server);

  return {
    app,
    deps,
    database,
    standIn,
    logged,
    handedOver,
    http,
    signIn: async (code: string): Promise<Session> => {
      const { body } = await http.post('/api/v1/auth/wechat').send({ code }).expect(200);
      return body as Session;
    },
    close: async () => {
      await app.close();
      await standIn.stop();
      await database.close();
    },
  };
}

export type PeopleApp = Awaited<ReturnType<typeof openPeopleApp>>;
