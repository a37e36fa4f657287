import { setTimeout as sleep } from 'node:timers/promises';
import { Pool } from 'pg';
import { inTransaction } from '../database/transaction';
import { openLog } from '../log';
import { openTestDatabase, type TestDatabase } from '../testing/test-database';
import { unlockDead } from './heartbeat';
import { enqueue, startWorker } from './index';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const log = openLog('silent');

async function until(holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; !(await holds()); tries++) {
    if (tries > 2_000) throw new Error('waited in vain');
    await sleep(25);
  }
}

test('a job runs once its transaction is committed, and not when that is rolled back', async () => {
  const seen: unknown[] = [];
  const worker = await startWorker({
    databaseUrl: database.url,
    log,
    tasks: { note: async (payload) => void seen.push(payload) },
  });
  const { dataSource } = database;
  const lost = inTransaction(dataSource, async (client) => {
    await enqueue(client, 'note', { number: 1 });
    throw new Error('rolled back');
  });
  await expect(lost).rejects.toThrow('rolled back');
  await inTransaction(dataSource, (client) => enqueue(client, 'note', { number: 2 }));
  await until(() => seen.length > 0);
  await worker.stop();
  expect(seen).toEqual([{ number: 2 }]);
  expect(await dataSource.query('SELECT * FROM worker_heartbeats')).toEqual([]);
});

test('a job whose worker was killed runs again with another worker', async () => {
  const { dataSource } = database;
  await inTransaction(dataSource, (client) => enqueue(client, 'orphan', {}, { queue: 'one-by-one' }));
  // What a worker leaves behind that was killed at work: its locks, and a heartbeat that grows old.
  await dataSource.query(
    `UPDATE graphile_worker._private_jobs SET locked_by = 'dead', locked_at = now(), attempts = 1`,
  );
  await dataSource.query(
    `UPDATE graphile_worker._private_job_queues SET locked_by = 'dead', locked_at = now()`,
  );
  await dataSource.query(`INSERT INTO worker_heartbeats VALUES ('dead', now() - interval '31 seconds')`);
  let runs = 0;
  const worker = await startWorker({
    databaseUrl: database.url,
    log,
    tasks: { orphan: async () => void runs++ },
  });
  await until(() => runs > 0);
  await worker.stop();
  expect(runs).toBe(1);
});

test('a job that takes long stays with the worker that runs it, as long as that lives', async () => {
  const { dataSource } = database;
  let end = () => {};
  const ended = new Promise<void>((resolve) => {
    end = resolve;
  });
  let runs = 0;
  const tasks = {
    long: () => {
      runs += 1;
      return ended;
    },
  };
  const worker = await startWorker({ databaseUrl: database.url, log, tasks });
  await inTransaction(dataSource, (client) => enqueue(client, 'long', {}));
  await until(() => runs > 0);
  await dataSource.query(
    `UPDATE graphile_worker._private_jobs SET locked_at = locked_at - interval '1 hour'`,
  );
  const pool = new Pool({ connectionString: database.url });
  expect(await unlockDead(pool)).toEqual([]);
  await pool.end();
  end();
  await worker.stop();
  expect(runs).toBe(1);
});

test('a worker that lives, or has only just begun, keeps its jobs', async () => {
  const { dataSource } = database;
  const pool = new Pool({ connectionString: database.url });
  await dataSource.query('DELETE FROM worker_heartbeats');
  for (const id of ['alive', 'new', 'dead', 'never-seen']) {
    await inTransaction(dataSource, (client) => enqueue(client, id, {}));
  }
  const lock = (id: string, ago: string) =>
    dataSource.query(
      `UPDATE graphile_worker._private_jobs j SET locked_by = $1, locked_at = now() - $2::interval
       FROM graphile_worker._private_tasks t WHERE t.id = j.task_id AND t.identifier = $1`,
      [id, ago],
    );
  await lock('alive', '2 hours');
  await lock('new', '20 seconds');
  await lock('dead', '40 seconds');
  await lock('never-seen', '40 seconds');
  await dataSource.query(
    `INSERT INTO worker_heartbeats VALUES ('alive', now() - interval '20 seconds'), ('dead', now() - interval '40 seconds')`,
  );
  expect((await unlockDead(pool)).sort()).toEqual(['dead', 'never-seen']);
  expect(await unlockDead(pool)).toEqual([]);
  await pool.end();
});

test('a worker whose connections all break, while a job is at work, goes on by itself', async () => {
  // The library traces on the console, past every logger, what here is meant to happen.
  const trace = jest.spyOn(console, 'trace').mockImplementation(() => undefined);
  const { dataSource } = database;
  const ran: string[] = [];
  const worker = await startWorker({
    databaseUrl: database.url,
    log,
    tasks: {
      // In the middle of the job the database ends every connection of the worker, as its death does.
      breaking: async () => {
        ran.push('breaking');
        if (ran.length > 1) return;
        await dataSource.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
            WHERE datname = current_database() AND application_name = 'weilinli-worker'`,
        );
        throw new Error('what it was doing broke as well');
      },
      after: async () => void ran.push('after'),
    },
  });
  await inTransaction(dataSource, (client) => enqueue(client, 'breaking', {}));
  await until(() => ran.length > 0);
  await inTransaction(dataSource, (client) => enqueue(client, 'after', {}));
  await until(() => ran.includes('after'));
  await worker.stop();
  trace.mockRestore();
});
