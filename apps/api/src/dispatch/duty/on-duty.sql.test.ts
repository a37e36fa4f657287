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

async function store(client: PoolClient, { shifts, leaves, word }: DutyPlan): Promise<string> {
  const id = v7();
  await client.query({
    name: 'store-plan',
    text: `WITH person AS (INSERT INTO people (id, display_name) VALUES ($1, '刘敏')),
      shifts AS (INSERT INTO duty_shifts (id, person_id, weekday, day, from_minute, to_minute, valid_from, valid_to)
        SELECT gen_random_uuid(), $1, weekday, day, "fromMinute", "toMinute", "validFrom", "validTo"
        FROM jsonb_to_recordset($2) AS shift (weekday integer, day date, "fromMinute" integer, "toMinute" integer,
          "validFrom" date, "validTo" date)),
      leaves AS (INSERT INTO leaves (id, person_id, starts_at, ends_at)
        SELECT gen_random_uuid(), $1, "startsAt", "endsAt"
        FROM jsonb_to_recordset($3) AS leave ("startsAt" timestamptz, "endsAt" timestamptz))
      INSERT INTO duty_states SELECT $1, $4, '2026-01-01', $5::timestamptz WHERE $4::boolean IS NOT NULL`,
    values: [id, JSON.stringify(shifts), JSON.stringify(leaves), word?.onDuty, word?.until],
  });
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
      { numRuns: 300 },
    );
  });
}, 60_000);

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
}, 60_000);
