import { openTestDatabase, type TestDatabase } from '../../platform/testing/test-database';
import { seedDemoRewards } from './seed-demo-rewards';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('the demonstration’s shelf is filled once, and what was changed since stays', async () => {
  const run = (sql: string): Promise<unknown[]> => database.dataSource.query(sql);
  await seedDemoRewards(database.dataSource);
  expect(await run('SELECT FROM rewards')).toHaveLength(0);
  await run(
    "INSERT INTO organisations (id, code, name, kind) VALUES (gen_random_uuid(), 'DEMO-PROPERTY', '物业', 'property')",
  );
  await seedDemoRewards(database.dataSource);
  await run("UPDATE rewards SET price = 1 WHERE name = '保温杯'");
  await seedDemoRewards(database.dataSource);
  expect(await run('SELECT FROM rewards WHERE active AND stock > 0')).toHaveLength(5);
  expect(await run('SELECT FROM rewards WHERE price = 1')).toHaveLength(1);
  expect(await run('SELECT FROM reward_changes')).toHaveLength(5);
});
