import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { migrations } from '@weilinli/api/migrations';
import { buildApp } from '@weilinli/api/src/app';
import { importAreas } from '@weilinli/api/src/areas';
import { type AppDeps, openDeps } from '@weilinli/api/src/deps';
import { accessTokenFor } from '@weilinli/api/src/platform/auth';
import { readConfig } from '@weilinli/api/src/platform/config/config';
import { migrate } from '@weilinli/api/src/platform/database/migrate';
import {
  type EmbeddedPostgres,
  startEmbeddedPostgres,
} from '@weilinli/api/src/platform/embedded-postgres/start';
import { openLog } from '@weilinli/api/src/platform/log';
import { v7 } from 'uuid';
import type { Ground } from '../generator/ground';
import { dayLength } from '../generator/intent';
import { wholeMonth } from '../generator/month';
import type { People } from '../generator/riders';
import { type DatabaseClock, openDatabaseClock } from './database-clock';
import { drawAreas } from './draw-areas';
import { type Inhabitants, settleIn } from './settle-in';

/** The real API on an empty city whose month begins now, whenever that is. */
export interface City {
  deps: AppDeps;
  clock: DatabaseClock;
  inhabitants: Inhabitants;
  /** Milliseconds since 1970; ids are made of it, too. */
  setTime(instant: number): Promise<void>;
  call(by: string, request: { path: string; body?: object; device?: string }): Promise<unknown>;
  close(): Promise<void>;
}

/** What is thrown away needs not survive a power cut, and nobody waits for the disk. */
const settings = { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off', autovacuum: 'on' };

interface Given {
  people: People;
  ground: Ground;
  /** Milliseconds since 1970. */
  begins: number;
}

export async function openCity(given: Given): Promise<City> {
  const dataDir = mkdtempSync(join(tmpdir(), 'weilinli-month-'));
  // Else PostgreSQL's own account could not enter, and the cluster would be made elsewhere and stay there.
  chmodSync(dataDir, 0o711);
  const postgres = await startEmbeddedPostgres({ dataDir, settings });
  const stop = async () => {
    await postgres.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    return await settleCity(given, { postgres, dataDir, stop });
  } catch (error) {
    await stop();
    throw error;
  }
}

async function settleCity(
  { people, ground, begins }: Given,
  { postgres, dataDir, stop }: { postgres: EmbeddedPostgres; dataDir: string; stop: () => Promise<void> },
): Promise<City> {
  const clock = await openDatabaseClock(postgres, begins);
  const { appUrl, ownerUrl } = postgres;
  await migrate({ ownerUrl, databaseUrl: appUrl, migrations });
  const config = {
    ...readConfig({ DATABASE_URL: appUrl, DATABASE_OWNER_URL: ownerUrl, DATA_DIR: dataDir, DEMO: '1' }),
    jwtSecret: 'a secret of the measurements, long enough for it',
    databasePoolSize: 4,
  };
  let time = begins;
  const opened = await openDeps({ ...config, databaseUrl: appUrl }, openLog('error'), {
    applicationName: 'city-month',
  });
  const deps: AppDeps = {
    ...opened,
    clock: { now: () => new Date(time) },
    newId: () => v7({ msecs: time }),
    wakeWorkers: () => undefined,
  };
  const imported = await importAreas(deps, { collection: drawAreas(ground), source: 'month' });
  if (imported.outcome !== 'imported') throw new Error(`the map was refused: ${JSON.stringify(imported)}`);
  await deps.areas.reload();
  const inhabitants = await settleIn(clock.superuser, {
    people,
    ground,
    monthEnds: begins + wholeMonth * dayLength,
  });
  await clock.superuser.query('ANALYZE');
  const app = await buildApp(deps);
  await app.ready();
  return {
    deps,
    clock,
    inhabitants,
    setTime: async (instant) => {
      time = instant;
      await clock.set(instant);
    },
    call: async (by, { path, body, device }) => {
      const person = inhabitants.get(by);
      if (!person) throw new Error(`nobody is called ${by}`);
      const answer = await app.inject({
        method: 'POST',
        url: `/api/v1${path}`,
        headers: {
          authorization: `Bearer ${accessTokenFor(app, person)}`,
          ...(device ? { 'weilinli-device': device } : {}),
        },
        payload: body ?? {},
      });
      if (answer.statusCode >= 300)
        throw new Error(`${by}: POST ${path} answered ${answer.statusCode}: ${answer.body}`);
      return JSON.parse(answer.body);
    },
    close: async () => {
      await app.close();
      await opened.close();
      await clock.close();
      await stop();
    },
  };
}
