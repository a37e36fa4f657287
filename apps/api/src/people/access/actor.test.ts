import { v7 } from 'uuid';
import { onConnection } from '../../platform/database/on-connection';
import { openTestDatabase, type TestDatabase } from '../../platform/testing/test-database';
import { personOf } from './actor';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const run = (sql: string, values: unknown[] = []) => database.dataSource.query(sql, values);

async function signedIn() {
  const [id, sessionId] = [v7(), v7()];
  await run("INSERT INTO people (id, display_name) VALUES ($1, '刘敏')", [id]);
  await run('INSERT INTO sessions (id, person_id) VALUES ($1, $2)', [sessionId, id]);
  const grant = (role: string, area: string | null, from: string, to: string | null) =>
    run(
      `INSERT INTO role_grants (id, person_id, role, area_code, valid_from, valid_to)
      VALUES ($1, $2, $3, $4, now() + $5::interval, now() + $6::interval)`,
      [v7(), id, role, area, from, to],
    );
  const read = () => onConnection(database.dataSource, (client) => personOf(client, { id, sessionId }));
  return { id, sessionId, grant, read };
}

test('an actor has the grants that count at this moment, and no others', async () => {
  const { id, grant, read } = await signedIn();
  await grant('worker', '1', '-1 hour', null);
  await grant('leader', '2', '-1 minute', '1 second');
  await grant('dispatcher', '3', '-2 hours', '-1 hour');
  await grant('dispatcher', '4', '1 hour', null);
  await grant('dispatcher', '5', '1 hour', '1 hour');
  await grant('admin', null, '-1 second', null);
  expect(await read()).toEqual({
    id,
    displayName: '刘敏',
    grants: [{ role: 'worker', areaCode: '1' }, { role: 'leader', areaCode: '2' }, { role: 'admin' }],
  });
});

test('a role taken away is gone at the next reading', async () => {
  const { id, grant, read } = await signedIn();
  await grant('worker', '1', '-1 hour', null);
  expect((await read()).grants).toHaveLength(1);
  await run('UPDATE role_grants SET valid_to = now() WHERE person_id = $1', [id]);
  expect((await read()).grants).toEqual([]);
});

test('an ended session, somebody else’s session and an erased person are refused', async () => {
  const ended = await signedIn();
  await run('UPDATE sessions SET ended_at = now() WHERE id = $1', [ended.sessionId]);
  await expect(ended.read()).rejects.toMatchObject({ code: 'SESSION_ENDED' });

  const [one, other] = [await signedIn(), await signedIn()];
  const mixed = onConnection(database.dataSource, (client) =>
    personOf(client, { id: one.id, sessionId: other.sessionId }),
  );
  await expect(mixed).rejects.toMatchObject({ code: 'SESSION_ENDED' });

  await run('UPDATE people SET erased_at = now() WHERE id = $1', [other.id]);
  await expect(other.read()).rejects.toMatchObject({ code: 'SESSION_ENDED' });
});
