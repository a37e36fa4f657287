import { buildApp } from '@weilinli/api/src/app';
import { type AppDeps, openDeps } from '@weilinli/api/src/deps';
import { accessTokenFor } from '@weilinli/api/src/platform/auth';
import { readConfig } from '@weilinli/api/src/platform/config/config';
import { asApplication } from '@weilinli/api/src/platform/database/connection';
import { openLog } from '@weilinli/api/src/platform/log';
import { Pool, type QueryResultRow } from 'pg';
import { superuser } from './superuser';

export interface Person {
  id: string;
  sessionId: string;
}

/** A filled city with the API on it. */
export interface City {
  deps: AppDeps;
  /** One GET through the whole API, without a socket; answers the body. Fails on anything but 200. */
  get(path: string, person: Person): Promise<string>;
  /** The bare database, as the application's role. */
  bare: Pool;
  asOwner<Row extends QueryResultRow>(text: string, values?: unknown[]): Promise<Row[]>;
  close(): Promise<void>;
}

const jwtSecret = 'a secret of the measurements, long enough for it';

export async function openCity(urls: { adminUrl: string; appUrl: string; dataDir: string }): Promise<City> {
  const { adminUrl, appUrl, dataDir } = urls;
  const config = { ...readConfig({ DATABASE_URL: appUrl, DATA_DIR: dataDir, DEMO: '1' }), jwtSecret };
  const deps = await openDeps({ ...config, databaseUrl: appUrl }, openLog('error'), {
    applicationName: 'bench',
  });
  const app = await buildApp(deps);
  await app.ready();
  const owner = await superuser(adminUrl);
  const bare = new Pool({ connectionString: asApplication(appUrl, 'bare'), max: 8 });
  return {
    deps,
    bare,
    get: async (path, person) => {
      const answer = await app.inject({
        method: 'GET',
        url: `/api/v1${path}`,
        headers: { authorization: `Bearer ${accessTokenFor(app, person)}` },
      });
      if (answer.statusCode !== 200) throw new Error(`${path} answered ${answer.statusCode}: ${answer.body}`);
      return answer.body;
    },
    asOwner: async <Row extends QueryResultRow>(text: string, values: unknown[] = []) =>
      (await owner.query<Row>(text, values)).rows,
    close: async () => {
      await bare.end();
      await owner.end();
      await app.close();
      await deps.close();
    },
  };
}
