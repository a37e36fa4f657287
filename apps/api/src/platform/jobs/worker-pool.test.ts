import { openTestDatabase, type TestDatabase } from '../testing/test-database';
import { WorkerPool } from './worker-pool';

let database: TestDatabase;
let pool: WorkerPool;
beforeAll(async () => {
  database = await openTestDatabase();
  pool = new WorkerPool({ connectionString: database.url, max: 1 });
});
afterAll(async () => {
  await pool.end();
  await database.close();
});

test('who lets go of a connection twice ends nothing, and takes it from nobody who has it by then', async () => {
  const letGoTwice = await new Promise<() => void>((resolve, reject) => {
    pool.connect((error, _client, release) => {
      if (error) return reject(error);
      release();
      resolve(release);
    });
  });
  const next = await pool.connect();
  expect(letGoTwice).not.toThrow();
  expect([pool.totalCount, pool.idleCount]).toEqual([1, 0]);
  next.release();
  expect((await pool.query<{ one: number }>('SELECT 1 AS one')).rows).toEqual([{ one: 1 }]);
  expect(pool.idleCount).toBe(1);
});
