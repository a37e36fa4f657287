import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { Client, type QueryResultRow } from 'pg';
import { buildApp } from '../app';
import { importAreas } from '../areas';
import { type AppDeps, openDeps } from '../deps';
import { startJobs } from '../jobs';
import { seedDemoPeople } from '../people';
import { type Config, readConfig } from '../platform/config/config';
import type { RunningWorker } from '../platform/jobs';
import { openTestDatabase } from '../platform/testing/test-database';
import { type Caller, noOne, signInAs } from './caller';
import { heardLog } from './heard-log';
import { storyAreas, storyCity } from './story-city';
import { untilWorkedOff } from './worked-off';

/** The whole API on a database of its own, with a small city and the people of the demonstration in it. */
export interface Stage {
  deps: AppDeps;
  app: FastifyInstance;
  /** Signed in once; the same caller each time. */
  as(persona: string): Promise<Caller>;
  noOne: Caller;
  /** A statement of the database's owner, for what the application itself may not do. */
  asOwner<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** Another process of the same system. */
  another(
    settings?: Partial<Pick<Config, 'databasePoolSize' | 'wechat'>>,
  ): Promise<{ deps: AppDeps; app: FastifyInstance }>;
  /** Works off all consequences so far; fails if one of them keeps failing. */
  workOff(): Promise<void>;
  /** What was logged as an error: empty, where a test does not say otherwise. */
  errors: string[];
  close(): Promise<void>;
}

const jwtSecret = 'a secret of the tests, long enough for it';

export async function openStage(): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'weilinli-stage-'));
  const database = await openTestDatabase();
  const imported = await importAreas(database, { collection: storyCity(), source: 'story' });
  if (imported.outcome !== 'imported')
    throw new Error(`the city was refused: ${JSON.stringify(imported.findings)}`);
  await seedDemoPeople(database.dataSource, storyAreas);
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();

  const errors: string[] = [];
  const log = heardLog(errors);
  const config = {
    ...readConfig({ DATABASE_URL: database.url, DATA_DIR: dataDir, DEMO: '1' }),
    jwtSecret,
    databasePoolSize: 4,
  };
  const opened: { deps: AppDeps; app: FastifyInstance }[] = [];
  const another = async (settings?: Partial<Pick<Config, 'databasePoolSize' | 'wechat'>>) => {
    const deps = await openDeps({ ...config, ...settings, databaseUrl: database.url }, log, {
      applicationName: 'weilinli-test',
    });
    const app = await buildApp(deps);
    await app.ready();
    opened.push({ deps, app });
    return { deps, app };
  };
  const { deps, app } = await another();
  const callers = new Map<string, Promise<Caller>>();
  let jobs: RunningWorker | undefined;

  return {
    deps,
    app,
    errors,
    another,
    noOne: noOne(app),
    as: (persona) => {
      const caller = callers.get(persona) ?? signInAs(app, persona);
      callers.set(persona, caller);
      return caller;
    },
    asOwner: async <Row extends QueryResultRow>(text: string, values: unknown[] = []) =>
      (await owner.query<Row>(text, values)).rows,
    workOff: async () => {
      jobs ??= await startJobs(deps);
      await untilWorkedOff(deps.dataSource);
    },
    close: async () => {
      await jobs?.stop();
      for (const one of opened) {
        await one.app.close();
        await one.deps.close();
      }
      await owner.end();
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}
