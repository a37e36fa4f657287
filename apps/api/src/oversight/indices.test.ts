import type { IndicesAnswer } from '@weilinli/contracts';
import { countNames, indicesOf } from '@weilinli/domain';
import fc from 'fast-check';
import { openStage, type Stage } from '../testing/stage';
import { storyAreas } from '../testing/story-city';
import { ago, indicesOn, last40Days, managedStreet, otherDistrict, paths } from './testing/asking';
import { someReport, type TestReport } from './testing/histories';
import { recount } from './testing/recount';
import { storeHistories } from './testing/store-histories';

jest.setTimeout(60_000);
const { cityCode: city, districtCode: district, streetCode: street, communityCode: community } = storyAreas;
const grid = storyAreas.gridCode;

let stage: Stage;
let ask: ReturnType<typeof indicesOn>;
beforeAll(async () => {
  stage = await openStage();
  ask = indicesOn(stage);
});
afterAll(() => stage.close());
afterEach(async () => {
  expect(stage.errors).toEqual([]);
  await stage.asOwner('TRUNCATE reports, history, assignments, photos, messages CASCADE');
});

test('what the database counts is what a plain recount of the same histories counts, for every area and line', async () => {
  const until = new Date();
  const ground = { until, paths, categories: ['P0103', 'P0101', 'E0505'] };
  const reports = fc.sample(someReport(ground), { numRuns: 1_200, seed: 20_260_914 });
  await storeHistories(stage, reports);
  const period = { from: ago(30), to: ago(3) };
  const submitted = reports.filter(({ createdAt }) => createdAt >= period.from && createdAt < period.to);
  expect(submitted.length).toBeGreaterThan(500);
  const asked = { from: period.from.toISOString(), to: period.to.toISOString() };

  for (const areaCode of [
    city,
    district,
    otherDistrict,
    managedStreet,
    street,
    community,
    grid,
    `${grid}01`,
  ]) {
    const here = submitted.filter(({ areaCodes }) => areaCodes.includes(areaCode));
    const whole = (await ask({ areaCode, ...asked })).body;
    const now = new Date(whole.countedAt);
    expect(whole.counts).toEqual(recount(here, now));
    expect(whole.indices).toEqual(indicesOf(whole.counts));

    const byCategory = (await ask({ areaCode, ...asked, by: 'category' })).body;
    expect(byCategory.counts).toEqual(whole.counts);
    for (const { code, counts } of byCategory.lines) {
      expect(counts).toEqual(
        recount(
          here.filter(({ categoryCode }) => categoryCode === code),
          now,
        ),
      );
    }
    const byChild = (await ask({ areaCode, ...asked, by: 'child' })).body;
    expect(byChild.counts).toEqual(whole.counts);
    for (const { code, counts } of byChild.lines) {
      expect(counts).toEqual(
        recount(
          here.filter((report) => lineOf(report, areaCode) === code),
          now,
        ),
      );
    }
    const sum = (lines: IndicesAnswer['lines']) =>
      lines.reduce((all, { counts }) => all + counts.reported, 0);
    expect([sum(byCategory.lines), sum(byChild.lines)]).toEqual([here.length, here.length]);
  }
  // Everything that is counted occurs, and not always: else the agreement would prove nothing.
  const counts = recount(submitted, new Date());
  for (const name of countNames) expect(counts[name]).toBeGreaterThan(10);
  expect(new Set(Object.values(counts)).size).toBeGreaterThan(8);
});

/** The area one level below in which a report lies; the area itself where it lies in none. */
function lineOf({ areaCodes }: TestReport, areaCode: string): string {
  return areaCodes[areaCodes.indexOf(areaCode) + 1] ?? areaCode;
}

test('one report after the other, as a person would count them', async () => {
  const start = ago(20);
  const hours = (count: number) => new Date(start.getTime() + count * 3_600_000);
  const limits = {
    accept: { amount: 1, unit: 'hour' as const },
    resolve: { amount: 24, unit: 'hour' as const },
  };
  const one = (
    status: TestReport['status'],
    events: [TestReport['entries'][number]['event'], number, Record<string, unknown>?][],
  ): TestReport => ({
    createdAt: start,
    areaCodes: paths[0] ?? [],
    categoryCode: 'P0103',
    limits,
    status,
    entries: [
      { event: 'submit', actorRole: 'reporter', at: start, facts: {} },
      { event: 'dispatch', actorRole: 'system', at: start, facts: { handler: { personId: 'a' } } },
      ...events.map(([event, at, facts = {}]) => ({ event, actorRole: 'assignee', at: hours(at), facts })),
    ],
  });
  await storeHistories(stage, [
    one('closed', [
      ['accept', 1],
      ['resolve', 20],
      ['confirm', 30],
    ]), // in time: the fix counts, not the confirmation
    one('closed', [
      ['accept', 1],
      ['resolve', 25],
      ['exempt', 26, { handler: { personId: 'a' } }],
      ['confirm', 30],
    ]), // late, exempted: late all the same
    one('closed', [
      ['accept', 1],
      ['extend', 2],
      ['resolve', 47],
      ['confirm', 48],
    ]), // in time by its extension
    one('closed', [
      ['accept', 1],
      ['suspend', 2],
      ['resume', 102],
      ['resolve', 110],
      ['confirm', 111],
    ]), // in time by its pause
    one('suspended', [
      ['accept', 1],
      ['suspend', 2],
    ]), // not due
    one('accepted', [
      ['accept', 1],
      ['resolve', 5],
      ['contest', 6, { from: 'resolved' }],
    ]), // due, not handled, doubted
    one('resolved', [
      ['accept', 1],
      ['resolve', 5],
    ]), // handled, should be closed
    one('dispatched', []), // due, not even answered
    one('declined', [['decline', 1]]),
    one('merged', [['merge', 1, { into: 'x' }]]),
    one('withdrawn', [['withdraw', 1]]),
  ]);
  const { body } = await ask({ areaCode: grid, ...last40Days });
  expect(body.counts).toEqual({
    reported: 11,
    filed: 8,
    suspended: 1,
    handled: 5,
    dueToHandle: 7,
    closed: 4,
    dueToClose: 7,
    closedInTime: 3,
    fixed: 6,
    reworked: 1,
    judgedDispatches: 7,
    accurateDispatches: 7,
  });
});
