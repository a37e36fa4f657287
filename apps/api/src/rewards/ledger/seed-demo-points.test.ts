import { onConnection } from '../../platform/database/on-connection';
import { openTestDatabase, type TestDatabase } from '../../platform/testing/test-database';
import { readPoints } from '../awards/read-points';
import { seedDemoPoints } from './seed-demo-points';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

const courier = '01990000-0000-7000-8000-000000000001';
const pointsOf = () => onConnection(database.dataSource, (client) => readPoints(client, courier));

test('郭飞 begins with 320 points, however often the demonstration is seeded; without him nothing is given', async () => {
  await seedDemoPoints(database.dataSource);
  expect(await pointsOf()).toEqual({ available: 0, pending: 0, held: 0, debt: 0 });
  const insert = "INSERT INTO people (id, display_name, persona) VALUES ($1, '郭飞', 'courier-1')";
  await database.dataSource.query(insert, [courier]);
  await Promise.all([seedDemoPoints(database.dataSource), seedDemoPoints(database.dataSource)]);
  await seedDemoPoints(database.dataSource);
  expect(await pointsOf()).toEqual({ available: 320, pending: 0, held: 0, debt: 0 });
});
