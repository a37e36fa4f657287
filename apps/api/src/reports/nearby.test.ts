import type { NearbyReport, Page, Problem, Report } from '@weilinli/contracts';
import { distanceMetres, fromWgs84, toWgs84 } from '@weilinli/domain';
import { encodeCursor } from '../platform/cursor';
import { act, buildReport } from '../testing/build-report';
import { openStage, type Stage } from '../testing/stage';
import { places } from '../testing/story-city';
import { forgetReports, idsOf, walkedBy } from './testing/listing';

jest.setTimeout(60_000);
let stage: Stage;
let walk: ReturnType<typeof walkedBy>;
beforeAll(async () => {
  stage = await openStage();
  walk = walkedBy(stage);
});
afterAll(() => stage.close());
afterEach(async () => {
  expect(stage.errors).toEqual([]);
  await forgetReports(stage);
});

test('near places come nearest first, with distances to the rounded place, only open and only within reach', async () => {
  const gate = toWgs84(places.gate, 'gcj02');
  const at = (north: number) => ({
    ...gate,
    latitude: gate.latitude + north / 111_195,
    datum: 'wgs84' as const,
  });
  const built = new Map<string, number>();
  for (const metres of [700, 20, 340, 1_900, 2_300, 120]) {
    built.set((await buildReport(stage, { place: at(metres) })).id, metres);
  }
  const withdrawn = await buildReport(stage);
  await act(stage, { by: 'courier-1', report: withdrawn, action: 'withdraw' });
  const other = await buildReport(stage, { categoryCode: 'P0101', place: at(50) });

  const asked = `/reports/nearby?longitude=${gate.longitude}&latitude=${gate.latitude}&datum=wgs84`;
  const near = async (query: string) =>
    (await (await stage.as('resident-1')).get<Page<NearbyReport>>(`${asked}${query}`)).body.items;
  const all = await near('&radius=2000&category=P0103');
  expect(all.map(({ id: found }) => built.get(found))).toEqual([20, 120, 340, 700, 1_900]);
  for (const { place, distance } of all) {
    expect(Math.abs(distanceMetres(gate, place) - distance)).toBeLessThanOrEqual(1);
  }
  expect((await near('&category=P0103')).map(({ id: found }) => built.get(found))).toEqual([20, 120, 340]);
  expect((await near('&category=P0101')).map(({ id: found }) => found)).toEqual([other.id]);
  const whole = (await near('&radius=2000')).map(({ id: found }) => found);
  expect(await walk('resident-1', `${asked}&radius=2000&limit=2`)).toEqual(whole);
});

test('the place that others see is the same for all within its hundred metres, wherever they ask from', async () => {
  const gate = toWgs84(places.gate, 'gcj02');
  const beside = {
    longitude: gate.longitude + 0.0002,
    latitude: gate.latitude - 0.0001,
    datum: 'wgs84' as const,
  };
  const one = await buildReport(stage);
  const two = await buildReport(stage, { place: beside });
  const resident = await stage.as('resident-1');
  const seen = async (report: Report) =>
    (await resident.get<{ place: object }>(`/reports/${report.id}`)).body;
  const rounded = {
    longitude: Math.round(gate.longitude * 1_000) / 1_000,
    latitude: Math.round(gate.latitude * 1_000) / 1_000,
  };
  expect((await seen(one)).place).toEqual({ ...fromWgs84(rounded, 'gcj02'), datum: 'gcj02' });
  expect((await seen(two)).place).toEqual((await seen(one)).place);
  for (const east of [0, 0.001, 0.004]) {
    const { body } = await resident.get<Page<NearbyReport>>(
      `/reports/nearby?longitude=${gate.longitude + east}&latitude=${gate.latitude}&datum=wgs84&radius=2000`,
    );
    expect(new Set(body.items.map(({ distance }) => distance)).size).toBe(1);
    expect(idsOf(body.items)).toEqual(idsOf([one, two]));
  }
  // Nothing else gives more away.
  expect(Object.keys(await seen(one)).sort()).toEqual(
    [
      'area',
      'availableActions',
      'category',
      'createdAt',
      'id',
      'place',
      'status',
      'thumbnailUrl',
      'updatedAt',
      'view',
    ].sort(),
  );
});

const id = '01a20400-0000-7000-8000-000000000000';
test.each([encodeCursor('nearby', ['999999999999999e999', id]), encodeCursor('nearby', ['NaN', id])])(
  'a list of places near with a cursor of no distance is refused',
  async (cursor) => {
    const { gate } = places;
    const near = `/reports/nearby?longitude=${gate.longitude}&latitude=${gate.latitude}&datum=gcj02`;
    const answer = await (await stage.as('courier-1')).get<Problem>(`${near}&cursor=${cursor}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'CURSOR_INVALID' } });
  },
);
