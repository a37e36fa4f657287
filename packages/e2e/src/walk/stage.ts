import { type AppDeps, openDeps } from '@weilinli/api/src/deps';
import { type Attention, attention } from '@weilinli/api/src/escalation/attend';
import { readConfig } from '@weilinli/api/src/platform/config/config';
import { heardLog } from '@weilinli/api/src/testing/heard-log';
import { Pool, type QueryResultRow } from 'pg';
import { type Asker, asker } from '../city/asker';
import { type City, hasty, openCity } from '../city/city';
import { castOf, furnishWalk } from './cast';
import type { Person } from './model/words';

/** Two APIs on one database, everybody signed in, and the hands of a worker, which moves only when it is told to. */
export interface WalkStage {
  people: readonly Person[];
  askers: ReadonlyMap<string, Asker>;
  deps: AppDeps;
  attention: Attention;
  asAdmin(text: string): Promise<void>;
  asOwner<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  /** What the worker logged as an error. */
  errors: string[];
  city: City;
  close(): Promise<void>;
}

export async function openWalk({ workers }: { workers: number }): Promise<WalkStage> {
  const city = await openCity({ workers, settings: hasty, furnish: furnishWalk });
  const owner = new Pool({ connectionString: city.ownerUrl, max: 4 });
  const admin = new Pool({ connectionString: city.adminUrl, max: 1 });
  const errors: string[] = [];
  const log = heardLog(errors);
  const env = { DATABASE_URL: city.databaseUrl, DATA_DIR: city.dataDir, DEMO: '1' };
  const config = { ...readConfig(env), jwtSecret: city.jwtSecret, databaseUrl: city.databaseUrl };
  const deps = await openDeps(config, log, { applicationName: 'walk' });
  const people = await castOf(owner);
  const askers = new Map<string, Asker>();
  for (const { persona, id } of people) askers.set(id, await asker(persona, city.addresses));
  return {
    people,
    askers,
    deps,
    attention: attention(deps),
    errors,
    city,
    asAdmin: async (text) => void (await admin.query(text)),
    asOwner: async <Row extends QueryResultRow>(text: string, values: unknown[] = []) =>
      (await owner.query<Row>(text, values)).rows,
    close: async () => {
      await deps.close();
      await admin.end();
      await owner.end();
      await city.close();
    },
  };
}
