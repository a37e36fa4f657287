import fc from 'fast-check';
import { Client } from 'pg';
import { v7 } from 'uuid';
import { onConnection } from '../../platform/database/on-connection';
import { openTestDatabase, type TestDatabase } from '../../platform/testing/test-database';
import { storeVersion } from '../../platform/versions';
import { holdPointRules, pointRulesTable } from '../rules';
import { auditPoints } from './audit-points';
import { readPoints } from './read-points';
import { everyAward, strictRules, type World } from './testing/small-world';
import { histories, type Step } from './testing/steps';
import { type Run, settleAll, takeStep } from './testing/take-step';

/** `PROOF=1 npx jest apps/api/src/rewards/awards/ledger-proof` lives through a thousand histories. */
const runs = process.env.PROOF ? 1_000 : 100;
/** A hundred are few enough to miss what is rare, such as a debt: they are the same each time, the thousand never. */
const chance = process.env.PROOF ? {} : { seed: 20_261_123 };
jest.setTimeout(runs * 3_000);

let database: TestDatabase;
let owner: Client;
beforeAll(async () => {
  database = await openTestDatabase();
  owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  await storeVersion(owner, pointRulesTable, { body: strictRules });
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

const pointRules = holdPointRules();

async function live(steps: readonly Step[]): Promise<Run> {
  const people = Array.from({ length: 4 }, () => v7());
  await owner.query(`INSERT INTO people (id, display_name) SELECT id, 'x' FROM unnest($1::uuid[]) id`, [
    people,
  ]);
  const world: World = { people, reports: [], follows: [], answers: [], doubts: new Map(), rulings: [] };
  const deps = { dataSource: database.dataSource, newId: v7, pointRules };
  const run: Run = { deps, owner, world, spent: new Map(), waiting: [] };
  for (const step of steps) await takeStep(run, step);
  await settleAll(run, [...new Set(run.waiting)]);
  return run;
}

test(`after any of ${runs} histories everybody has what is computed from scratch, less what he spent`, async () => {
  const seen = { debts: 0, held: 0, shares: 0 };
  await fc.assert(
    fc.asyncProperty(histories, async (steps) => {
      const { world, spent } = await live(steps);
      const awards = everyAward(world);
      for (const personId of world.people) {
        const due = (state: string) =>
          awards
            .filter((award) => award.personId === personId && award.state === state)
            .reduce((sum, { points }) => sum + points, 0);
        const net = due('earned') - (spent.get(personId) ?? 0);
        const expected = {
          ...{ available: Math.max(0, net), debt: Math.max(0, -net) },
          ...{ pending: due('pending'), held: due('held') },
        };
        expect(await onConnection(database.dataSource, (client) => readPoints(client, personId))).toEqual(
          expected,
        );
        seen.debts += expected.debt > 0 ? 1 : 0;
        seen.held += expected.held > 0 ? 1 : 0;
      }
      seen.shares += awards.filter(({ kind, state }) => kind === 'helped' && state === 'earned').length;
    }),
    { numRuns: runs, endOnFailure: !process.env.PROOF, ...chance },
  );
  // Otherwise it proved less than it says.
  expect(Object.entries(seen).filter(([, times]) => times === 0)).toEqual([]);
});

test('and the book keeps all its promises', async () => {
  const { reports, transactions, differences } = await onConnection(database.dataSource, (client) =>
    auditPoints({ pointRules }, client),
  );
  expect(differences).toEqual([]);
  expect(Math.min(reports, transactions)).toBeGreaterThan(runs);
});
