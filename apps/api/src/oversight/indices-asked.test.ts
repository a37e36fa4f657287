import { noCounts } from '@weilinli/domain';
import { openStage, type Stage } from '../testing/stage';
import { storyAreas } from '../testing/story-city';
import { indicesOn, last40Days, otherDistrict, paths } from './testing/asking';
import { storeHistories } from './testing/store-histories';

const { cityCode: city, districtCode: district, streetCode: street, gridCode: grid } = storyAreas;

let stage: Stage;
let ask: ReturnType<typeof indicesOn>;
beforeAll(async () => {
  stage = await openStage();
  ask = indicesOn(stage);
});
afterAll(() => stage.close());
afterEach(async () => {
  expect(stage.errors).toEqual([]);
  await stage.asOwner('TRUNCATE reports CASCADE');
});

test('a period begins with its first instant and ends before its last', async () => {
  const at = new Date('2026-03-01T00:00:00.000Z');
  const report = { areaCodes: paths[0] ?? [], categoryCode: 'P0103', status: 'submitted' as const };
  const limits = {
    accept: { amount: 1, unit: 'hour' as const },
    resolve: { amount: 2, unit: 'hour' as const },
  };
  const entries = [{ event: 'submit' as const, actorRole: 'reporter', at, facts: {} }];
  await storeHistories(stage, [{ ...report, createdAt: at, limits, entries }]);
  const reported = async (from: number, to: number) => {
    const [begin, end] = [from, to].map((beside) => new Date(at.getTime() + beside).toISOString());
    return (await ask({ areaCode: city, from: begin ?? '', to: end ?? '' })).body.counts.reported;
  };
  expect([await reported(0, 1), await reported(-1, 0), await reported(1, 2)]).toEqual([1, 0, 0]);
});

test('where nothing was reported there is no data, and every area below stands on the sheet by its name', async () => {
  const { body } = await ask({ areaCode: district, ...last40Days, by: 'child' });
  expect(body.area).toEqual({ code: district, kind: 'district', name: '武昌区' });
  expect(body.counts).toEqual(noCounts);
  expect(body.indices.timelyClosingRate).toEqual({ value: null, noData: true, numerator: 0, denominator: 0 });
  expect(body.lines.map(({ name }) => name)).toEqual(['水果湖街道', '南湖街道', '代管街道']);
  expect(
    (await ask({ areaCode: otherDistrict, ...last40Days, by: 'child' })).body.lines.map(({ name }) => name),
  ).toEqual(['珞南街道']);
});

test.each([
  ['admin-1', city, 200],
  ['city-1', otherDistrict, 200],
  ['district-1', district, 200],
  ['district-1', street, 200],
  ['district-1', city, 403],
  ['dispatcher-1', street, 200],
  ['dispatcher-1', grid, 200],
  ['dispatcher-1', district, 403],
  ['leader-1', grid, 200],
  ['leader-1', street, 403],
  ['worker-1', grid, 403],
  ['department-1', city, 403],
  ['courier-1', grid, 403],
])('%s asks for %s and is answered %d', async (persona, areaCode, status) => {
  expect((await ask({ areaCode, ...last40Days }, persona)).status).toBe(status);
});

const from = '2026-01-01T00:00:00Z';
test.each([
  [{ areaCode: '999', from, to: '2026-02-01T00:00:00Z' }, 'areaCode'],
  [{ from, to: '2026-02-01T00:00:00Z' }, 'areaCode'],
  [{ areaCode: city, from }, 'to'],
  [{ areaCode: city, from, to: from }, 'to'],
  [{ areaCode: city, from, to: '2025-12-31T00:00:00Z' }, 'to'],
  [{ areaCode: city, from, to: '2027-01-02T00:00:00.001Z' }, 'to'],
  [{ areaCode: city, from: '2026-01-01', to: '2026-02-01T00:00:00Z' }, 'from'],
  [{ areaCode: city, from: '2026-01-01T00:00:00', to: '2026-02-01T00:00:00Z' }, 'from'],
  [{ areaCode: city, from, to: '2026-02-01T00:00:00Z', by: 'street' }, 'by'],
] as [Record<string, string>, string][])('%j is refused, and told where', async (query, path) => {
  const { status, body } = await ask(query);
  expect([status, body.code]).toEqual([400, 'VALIDATION_FAILED']);
  expect(body.errors?.map((error) => error.path)).toEqual(expect.arrayContaining([path]));
});
