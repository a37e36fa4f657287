import { randomUUID } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import request, { type Test } from 'supertest';
import { v7 } from 'uuid';
import { currentNotice } from '../../people/privacy/notices';
import { accessTokenFor } from '../../platform/auth';
import { withSecret } from '../../platform/config/boot';
import { readConfig } from '../../platform/config/config';
import type { Deps } from '../../platform/deps';
import { buildHttp } from '../../platform/http/http';
import { openLog } from '../../platform/log';
import { openTestDatabase, type TestDatabase } from '../../platform/testing/test-database';
import type { BoundedQueue } from '../bounded-queue';
import { photoQueue, photoRoutes } from '../routes';
import { openFileStore } from '../store/file-store';
import type { PhotoStore } from '../store/photo-store';

export interface PhotoApp {
  app: FastifyInstance;
  database: TestDatabase;
  deps: Deps & { photoStore: PhotoStore };
  queue: BoundedQueue;
  /** A clock that stands still unless it is moved. */
  moveClock(milliseconds: number): void;
  /** Somebody who is signed in. */
  person(): Promise<{ id: string; token: string }>;
  upload(token: string, file: Buffer, name?: string): Test;
  /** Names of all files, on their way in and stored. */
  filesLeft(): { incoming: string[]; stored: string[] };
  close(): Promise<void>;
}

/** The chapter's routes on a real database and a folder of its own. */
export async function startPhotoApp(): Promise<PhotoApp> {
  const dataDir = mkdtempSync(join(tmpdir(), 'weilinli-photos-'));
  const database = await openTestDatabase();
  const photoStore = openFileStore(join(dataDir, 'photos'));
  const queue = photoQueue();
  let now = Date.now();
  const deps = {
    config: withSecret(readConfig({ DATA_DIR: dataDir, DEMO: '1', LOG_LEVEL: 'silent' })),
    dataSource: database.dataSource,
    clock: { now: () => new Date(now) },
    log: openLog('silent'),
    newId: () => v7(),
    photoStore,
  };
  const app = await buildHttp({ ...deps, isReady: async () => true }, async (api) => {
    await api.register(photoRoutes(deps, queue));
  });
  await app.ready();
  return {
    app,
    database,
    deps,
    queue,
    moveClock: (milliseconds) => {
      now += milliseconds;
    },
    person: async () => {
      const [id, sessionId] = [randomUUID(), randomUUID()];
      await database.dataSource.query("INSERT INTO people (id, display_name) VALUES ($1, '郭飞')", [id]);
      await database.dataSource.query('INSERT INTO sessions (id, person_id) VALUES ($1, $2)', [
        sessionId,
        id,
      ]);
      await database.dataSource.query(
        "INSERT INTO consents (person_id, word, version) VALUES ($1, 'given', $2)",
        [id, currentNotice.version],
      );
      return { id, token: accessTokenFor(app, { id, sessionId }) };
    },
    upload: (token, file, name = 'photo.jpg') =>
      request(app.server)
        .post('/api/v1/photos')
        .set('authorization', `Bearer ${token}`)
        .attach('file', file, name),
    filesLeft: () => ({
      incoming: filesIn(join(dataDir, 'incoming')),
      stored: filesIn(join(dataDir, 'photos')),
    }),
    close: async () => {
      await app.close();
      await database.close();
      rmSync(dataDir, { recursive: true, force: true });
    },
  };
}

function filesIn(folder: string): string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => entry.name);
}
