import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { inTransaction } from './database/transaction';
import { Refusal } from './errors';
import { doOnce, forgetOldKeys, hashOf, type IdempotentCall } from './idempotency';
import { openTestDatabase, type TestDatabase } from './testing/test-database';

let database: TestDatabase;
const personId = randomUUID();
beforeAll(async () => {
  database = await openTestDatabase();
  await database.dataSource.query("INSERT INTO people (id, display_name) VALUES ($1, '郭飞')", [personId]);
});
afterAll(() => database.close());

const callWith = (body: unknown, more: Partial<IdempotentCall> = {}): IdempotentCall => ({
  personId,
  method: 'POST',
  path: '/api/v1/reports/1/actions/accept',
  key: randomUUID(),
  bodyHash: hashOf(body),
  ...more,
});

let done: string[] = [];
beforeEach(() => {
  done = [];
});
const once = async (call: IdempotentCall, name: string, patience = 0) => {
  const { status, answer } = await doOnce(database.dataSource, call, async () => {
    done.push(name);
    await sleep(patience);
    return { status: 201, answer: { by: name } };
  });
  expect(status).toBe(201);
  return answer;
};

test('the same key and body get the first answer again', async () => {
  const call = callWith({ note: 'x' });
  expect(await once(call, 'first')).toEqual({ by: 'first' });
  expect(await once(call, 'second')).toEqual({ by: 'first' });
  expect(done).toEqual(['first']);
});

test('the order of names in a body makes no difference, their values do', () => {
  expect(hashOf({ a: 1, b: { c: [1, 2], d: 2 } })).toEqual(hashOf({ b: { d: 2, c: [1, 2] }, a: 1 }));
  expect(hashOf({ a: [1, 2] })).not.toEqual(hashOf({ a: [2, 1] }));
  expect(hashOf(undefined)).toEqual(hashOf(null));
});

test('another body under the same key is refused, and nothing is done', async () => {
  const call = callWith({ note: 'x' });
  await once(call, 'first');
  const other = once({ ...call, bodyHash: hashOf({ note: 'y' }) }, 'second');
  await expect(other).rejects.toMatchObject({ code: 'IDEMPOTENCY_KEY_REUSED', status: 422 });
  expect(done).toEqual(['first']);
});

test('of two that come at once, one works and the other waits for its answer', async () => {
  const call = callWith({});
  const answers = await Promise.all([once(call, 'a', 150), once(call, 'b', 150)]);
  expect(done).toHaveLength(1);
  expect(answers).toEqual([{ by: done[0] }, { by: done[0] }]);
});

test('a refused call is judged anew when it is repeated', async () => {
  const call = callWith({});
  const refused = doOnce(database.dataSource, call, async () => {
    throw new Refusal('ACTION_NOT_ALLOWED');
  });
  await expect(refused).rejects.toMatchObject({ code: 'ACTION_NOT_ALLOWED' });
  expect(await once(call, 'later')).toEqual({ by: 'later' });
});

test('person, method and path each make a key another key', async () => {
  const other = randomUUID();
  await database.dataSource.query("INSERT INTO people (id, display_name) VALUES ($1, '李')", [other]);
  const call = callWith({});
  const all = [
    call,
    { ...call, personId: other },
    { ...call, method: 'PUT' },
    { ...call, path: '/elsewhere' },
  ];
  for (const [index, one] of all.entries()) await once(one, String(index));
  expect(done).toEqual(['0', '1', '2', '3']);
  await once({ ...call, key: undefined }, 'without a key');
  await once({ ...call, key: undefined }, 'without a key');
  expect(done).toHaveLength(6);
});

test('old keys are forgotten, those of new reports never', async () => {
  const old = callWith({});
  const report = callWith({}, { path: '/api/v1/reports' });
  await once(old, 'old');
  await once(report, 'report');
  const { dataSource } = database;
  await dataSource.query("UPDATE idempotency_keys SET created_at = now() - interval '31 days'");
  await inTransaction(dataSource, (client) => forgetOldKeys(client));
  const left = await dataSource.query('SELECT key FROM idempotency_keys');
  expect(left).toEqual([{ key: report.key }]);
});
