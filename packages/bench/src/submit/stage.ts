import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { buildApp } from '@weilinli/api/src/app';
import { openMigratedDatabase } from '@weilinli/api/src/database';
import { type AppDeps, openDeps } from '@weilinli/api/src/deps';
import { currentNotice } from '@weilinli/api/src/people/privacy/notices';
import { accessTokenFor } from '@weilinli/api/src/platform/auth';
import { withSecret } from '@weilinli/api/src/platform/config/boot';
import { readConfig } from '@weilinli/api/src/platform/config/config';
import { openLog } from '@weilinli/api/src/platform/log';
import { seedDemo } from '@weilinli/api/src/seed-demo';
import { Client } from 'pg';
import { parentOf } from '../measuring/processor-time';

export interface Reporter {
  id: string;
  sessionId: string;
  token: string;
}

export interface Stage {
  deps: AppDeps;
  appUrl: string;
  address: string;
  appPid: number;
  postgresPid: number;
  reporters: Reporter[];
  areaCount: number;
  /** So many photos, uploaded and not yet used, owned by the reporters in turn. */
  preparePhotos(count: number): Promise<{ id: string; ownerIndex: number }[]>;
  /** Fresh statistics, as autovacuum gives them in a running city. */
  analyze(): Promise<void>;
  close(): Promise<void>;
}

const reporterCount = 200;
const repository = join(__dirname, '../../../..');

/** A whole city of 72,000 micro-grids with a worker in each grid, in a database of its own, and the built API on it. */
export async function openSubmitStage(options: { profileFolder?: string }): Promise<Stage> {
  const dataDir = mkdtempSync(join(tmpdir(), 'weilinli-bench-'));
  // Else PostgreSQL's own account could not enter, and the cluster would be made elsewhere and stay there.
  chmodSync(dataDir, 0o711);
  const env = { DATA_DIR: dataDir, DEMO: '1', LOG_LEVEL: 'warn', PORT: '0', DATABASE_POOL_SIZE: '20' };
  const config = withSecret(readConfig(env));
  const database = await openMigratedDatabase(config);
  const deps = await openDeps({ ...config, databaseUrl: database.url }, openLog('warn'), {
    applicationName: 'bench',
  });
  await seedDemo(deps.dataSource, { wholeCity: true, say: (line) => console.error(line) });
  await deps.areas.reload();
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await addWorkers(owner);
  const reporters = await addReporters(deps, owner);
  await owner.query('ANALYZE');

  const port = 20_000 + (process.pid % 20_000);
  const app = startApi(
    { ...env, DATABASE_URL: database.url, JWT_SECRET: config.jwtSecret, PORT: String(port) },
    options.profileFolder,
  );
  const address = `http://127.0.0.1:${port}`;
  await untilReady(address);
  return {
    deps,
    appUrl: database.url,
    address,
    appPid: app.pid ?? 0,
    postgresPid: await postmasterOf(owner),
    reporters,
    areaCount: deps.areas.current().size,
    preparePhotos: (count) => preparePhotos(owner, reporters, count),
    analyze: async () => {
      await owner.query('VACUUM ANALYZE');
    },
    close: async () => {
      await stopped(app);
      await owner.end();
      await deps.close();
      await database.stop();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

async function addWorkers(owner: Client): Promise<void> {
  await owner.query(`
    WITH grid AS (SELECT code, gen_random_uuid() AS id FROM areas WHERE kind = 'grid' AND valid_to IS NULL
        AND NOT EXISTS (SELECT FROM role_grants held WHERE held.role = 'worker' AND held.area_code = areas.code)),
      person AS (INSERT INTO people (id, display_name) SELECT id, '网格员' || right(code, 6) FROM grid RETURNING id)
    INSERT INTO role_grants (id, person_id, role, area_code)
    SELECT gen_random_uuid(), grid.id, 'worker', grid.code FROM grid JOIN person USING (id)`);
}

async function addReporters(deps: AppDeps, owner: Client): Promise<Reporter[]> {
  const app = await buildApp(deps);
  await app.ready();
  const reporters = Array.from({ length: reporterCount }, () => {
    const [id, sessionId] = [randomUUID(), randomUUID()];
    return { id, sessionId, token: accessTokenFor(app, { id, sessionId }) };
  });
  for (const { id, sessionId } of reporters) {
    await owner.query("INSERT INTO people (id, display_name) VALUES ($1, '小蜜蜂')", [id]);
    await owner.query(
      "INSERT INTO role_grants (id, person_id, role) VALUES (gen_random_uuid(), $1, 'courier')",
      [id],
    );
    await owner.query("INSERT INTO consents (person_id, word, version) VALUES ($1, 'given', $2)", [
      id,
      currentNotice.version,
    ]);
    await owner.query('INSERT INTO sessions (id, person_id) VALUES ($1, $2)', [sessionId, id]);
  }
  await app.close();
  return reporters;
}

/** Rows as the photo chapter leaves them; the uploads themselves are not what is measured here. */
async function preparePhotos(owner: Client, reporters: readonly Reporter[], count: number) {
  const photos = Array.from({ length: count }, (_, index) => ({
    id: randomUUID(),
    ownerIndex: index % reporters.length,
  }));
  await owner.query(
    `INSERT INTO photos (id, owner_id, received_hash, stored_hash, thumbnail_hash, perceptual_hash, width, height, bytes)
      SELECT id, owner, sha256(id::text::bytea), sha256(id::text::bytea), sha256(id::text::bytea), 0, 1600, 1200, 300000
      FROM unnest($1::uuid[], $2::uuid[]) AS given (id, owner)`,
    [photos.map(({ id }) => id), photos.map(({ ownerIndex }) => reporters[ownerIndex]?.id)],
  );
  await owner.query('VACUUM ANALYZE photos').catch(() => undefined);
  return photos;
}

function startApi(env: NodeJS.ProcessEnv, profileFolder: string | undefined): ChildProcess {
  const flags = profileFolder ? ['--cpu-prof', `--cpu-prof-dir=${profileFolder}`] : [];
  return spawn(process.execPath, [...flags, join(repository, 'apps/api/dist/server.js')], {
    env: { ...process.env, ...env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function untilReady(address: string): Promise<void> {
  for (let attempt = 0; attempt < 300; attempt++) {
    const ready = await fetch(`${address}/readyz`).then(
      ({ ok }) => ok,
      () => false,
    );
    if (ready) return;
    await sleep(100);
  }
  throw new Error('the API did not become ready; is it built? (pnpm build:api)');
}

async function postmasterOf(client: Client): Promise<number> {
  const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
  return parentOf(String(rows[0]?.pid));
}

async function stopped(app: ChildProcess): Promise<void> {
  const end = new Promise((resolve) => app.once('exit', resolve));
  app.kill('SIGTERM');
  await end;
}
