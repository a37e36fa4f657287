import { type DutyPlan, dutyAt } from '@weilinli/domain';
import { anyPlan } from '@weilinli/domain/src/dispatch/duty/testing/any-plan';
import fc from 'fast-check';
import type { PoolClient } from 'pg';
import { v7 } from 'uuid';
import { inTransaction } from '../../platform/database/transaction';
import { openTestDatabase, type TestDatabase } from '../../platform/testing/test-database';
import { isOnDuty } from './on-duty.sql';
import { readPlan } from './read-plan';

let database: TestDatabase;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database.close());

async function store(client: PoolClient, plan: DutyPlan): Promise<string> {
  const id = v7();
  await client.query("INSERT INTO people (id, display_name) VALUES ($1, '刘敏')", [id]);
  for (const shift of plan.shifts) {
    await client.query(
      `INSERT INTO duty_shifts (id, person_id, weekday, day, from_minute, to_minute, valid_from, valid_to)
        VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
      [v7(), id, shift.weekday, shift.day, shift.fromMinute, shift.toMinute, shift.validFrom, shift.validTo],
    );
  }
  for (const { startsAt, endsAt } of plan.leaves) {
    await client.query('INSERT INTO leaves (id, person_id, starts_at, ends_at) VALUES ($1, $2, $3, $4)', [
      v7(),
      id,
      startsAt,
      endsAt,
    ]);
  }
  if (plan.word) {
    await client.query("INSERT INTO duty_states VALUES ($1, $2, '2026-01-01', $3)", [
      id,
      plan.word.onDuty,
      plan.word.until,
    ]);
  }
  return id;
}

test('the database and the domain agree on who is on duty, whatever is planned', async () => {
  await inTransaction(database.dataSource, async (client) => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async ({ plan, at }) => {
        const id = await store(client, plan);
        const { rows } = await client.query<{ onDuty: boolean }>({
          name: 'agree',
          text: `SELECT ${isOnDuty('$1::uuid', '$2::timestamptz')} AS "onDuty"`,
          values: [id, at],
        });
        expect(rows[0]?.onDuty).toBe(dutyAt(plan, at).onDuty);
      }),
      { numRuns: 400 },
    );
  });
});

test('what is planned reads back as it was planned, now and by the database’s own clock', async () => {
  await inTransaction(database.dataSource, async (client) => {
    await fc.assert(
      fc.asyncProperty(anyPlan, async ({ plan: { word: _, leaves: __, ...roster } }) => {
        const plan = { ...roster, leaves: [], word: undefined };
        const id = await store(client, plan);
        const known = await readPlan(client, id);
        expect(new Set(known.plan.shifts)).toEqual(new Set(plan.shifts));
        const { rows } = await client.query<{ onDuty: boolean }>(
          `SELECT ${isOnDuty('$1::uuid')} AS "onDuty"`,
          [id],
        );
        expect(dutyAt(known.plan, known.now).onDuty).toBe(rows[0]?.onDuty);
      }),
      { numRuns: 50 },
    );
  });
});
