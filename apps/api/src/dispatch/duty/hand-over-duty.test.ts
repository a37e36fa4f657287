import { v7 } from 'uuid';
import { inTransaction } from '../../platform/database/transaction';
import { openTestDatabase, type TestDatabase } from '../../platform/testing/test-database';
import { handOverDuty } from './hand-over-duty';
import { takeLeave } from './index';
import { putLoadLimit } from './load-limit';
import { readPlan } from './read-plan';
import { putRoster } from './roster';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

test('what was planned for a staff record is planned for the account that is bound to it', async () => {
  const [from, to] = [v7(), v7()];
  await inTransaction(database.dataSource, async (client) => {
    for (const id of [from, to]) {
      await client.query("INSERT INTO people (id, display_name) VALUES ($1, '刘敏')", [id]);
    }
    const shifts = [{ weekday: 1, from: '08:00', to: '12:00' }];
    await putRoster({ newId: v7 }, client, { personId: from, shifts, by: to });
    await putLoadLimit(client, { personId: from, limit: 3 });
    const { now } = await readPlan(client, from);
    const endsAt = new Date(now.getTime() + 3_600_000);
    await takeLeave(client, { id: v7(), personId: from, startsAt: now, endsAt, reason: undefined, by: to });
    const before = await readPlan(client, from);
    await handOverDuty(client, { from, to });
    const after = await readPlan(client, to);
    expect({ ...after, leave: after.leave?.id }).toEqual({ ...before, leave: before.leave?.id });
    expect(after.load).toEqual({ open: 0, limit: 3 });
    expect((await readPlan(client, from)).plan).toEqual({ shifts: [], leaves: [], word: undefined });
  });
});
