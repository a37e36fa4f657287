import type { NearbyReport, Page, Problem, Report } from '@weilinli/contracts';
import { distanceMetres, fromWgs84, toWgs84 } from '@weilinli/domain';
import { encodeCursor } from '../platform/cursor';
import { act, buildReport } from '../testing/build-report';
import { openStage, type Stage } from '../testing/stage';
import { places } from '../testing/story-city';

jest.setTimeout(60_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(async () => {
  expect(stage.errors).toEqual([]);
  // Every test owns its reports: none of them finds another's.
  await stage.asOwner(
    'TRUNCATE reports, history, assignments, photos, ratings, messages, idempotency_keys CASCADE',
  );
});

async function list(persona: string, query: string): Promise<Page<Report>> {
  const answer = await (await stage.as(persona)).get<Page<Report>>(`/reports?${query}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
}

/** All pages of a list, one after the other. */
async function walk<Item extends { id: string }>(persona: string, path: string): Promise<string[]> {
  const caller = await stage.as(persona);
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const page: Page<Item> = (await caller.get<Page<Item>>(`${path}${cursor && `&cursor=${cursor}`}`)).body;
    ids.push(...page.items.map((item) => item.id));
    cursor = page.nextCursor;
  }
  return ids;
}

async function many(count: number, over: Parameters<typeof buildReport>[1] = {}): Promise<Report[]> {
  const reports: Report[] = [];
  for (let number = 0; number < count; number++) reports.push(await buildReport(stage, over));
  return reports;
}

const idsOf = (reports: readonly { id: string }[]) => reports.map(({ id }) => id);

test('pages follow each other over equal keys, and over those without one, without a gap or a repeat', async () => {
  const reports = await many(13);
  // Four are due at the same instant; five are fixed, and so not due at all.
  await stage.asOwner(
    `UPDATE reports SET accept_by = '2030-01-01', make_safe_by = NULL, resolve_by = '2030-01-02' WHERE id = ANY($1)`,
    [idsOf(reports.slice(2, 6))],
  );
  await stage.asOwner(`UPDATE reports SET resolved_at = now() WHERE id = ANY($1)`, [
    idsOf(reports.slice(6, 11)),
  ]);
  const whole = idsOf((await list('worker-1', 'scope=assigned&limit=100')).items);
  expect(whole).toEqual([
    ...idsOf([...reports.slice(0, 2), ...reports.slice(11), ...reports.slice(2, 6), ...reports.slice(6, 11)]),
  ]);
  for (const limit of [1, 3, 4, 13]) {
    expect(await walk('worker-1', `/reports?scope=assigned&limit=${limit}`)).toEqual(whole);
    expect(await walk('courier-1', `/reports?scope=mine&limit=${limit}`)).toEqual(idsOf(reports).reverse());
  }
});

test('a report that comes in between two pages moves none of the others', async () => {
  const reports = await many(4);
  const first = await list('courier-1', 'scope=mine&limit=2');
  await many(2);
  const second = await list('courier-1', `scope=mine&limit=2&cursor=${first.nextCursor}`);
  expect(idsOf([...first.items, ...second.items])).toEqual(idsOf(reports).reverse());
  expect(second.nextCursor).toBeNull();
});

test('each scope shows what is his by it, and nothing else', async () => {
  const gate = await buildReport(stage);
  const neighbours = await buildReport(stage, { by: 'resident-2', place: places.nextGrid });
  const nobodys = await buildReport(stage, { place: places.otherCommunity });
  const far = await buildReport(stage, { by: 'resident-2', place: places.otherDistrict });
  const found = async (persona: string, scope: string) =>
    idsOf((await list(persona, `scope=${scope}&sort=newest`)).items);
  expect(await found('courier-1', 'mine')).toEqual([nobodys.id, gate.id]);
  expect(await found('resident-1', 'mine')).toEqual([]);
  expect(await found('worker-1', 'assigned')).toEqual([gate.id]);
  expect(await found('leader-1', 'area')).toEqual([neighbours.id, gate.id]);
  expect(await found('dispatcher-1', 'area')).toEqual([nobodys.id, neighbours.id, gate.id]);
  expect(await found('district-1', 'area')).toEqual([nobodys.id, neighbours.id, gate.id]);
  expect(await found('city-1', 'area')).toEqual([far.id, nobodys.id, neighbours.id, gate.id]);
  expect(await found('admin-1', 'area')).toEqual([far.id, nobodys.id, neighbours.id, gate.id]);
  await act(stage, { by: 'worker-1', report: gate, action: 'return', body: { reason: 'not-mine' } });
  expect(await found('worker-1', 'assigned')).toEqual([]);
});

test('filters by status, several of them, by category, by its group and by both, and says what none is', async () => {
  const [one, two, three] = await many(3);
  const other = await buildReport(stage, { categoryCode: 'P0101' });
  await act(stage, { by: 'worker-1', report: two ?? other, action: 'accept' });
  await act(stage, { by: 'courier-1', report: three ?? other, action: 'withdraw' });
  const found = async (query: string) => idsOf((await list('courier-1', `${query}&sort=newest`)).items);
  expect(await found('status=dispatched')).toEqual([other.id, one?.id]);
  expect(await found('status=accepted,withdrawn')).toEqual([three?.id, two?.id]);
  expect(await found('status=closed')).toEqual([]);
  expect(await found('category=P0101')).toEqual([other.id]);
  expect(await found('category=P0103&status=dispatched')).toEqual([one?.id]);
  expect(await found('group=manhole&status=dispatched')).toEqual([other.id, one?.id]);
  expect(await found('group=lamp')).toEqual([]);
});

const id = '01a20400-0000-7000-8000-000000000000';
test.each([
  ['limit=0', 'limit'],
  ['limit=101', 'limit'],
  ['limit=1e1', 'limit'],
  ['limit=', 'limit'],
  ['status=open', 'status'],
  ['group=sky', 'group'],
  ['status=', 'status'],
  ['scope=all', 'scope'],
  ['timeliness=late', 'timeliness'],
  ['sort=id', 'sort'],
  ['order=asc', 'order'],
  ['cursor=nonsense', 'cursor'],
  [`scope=mine&cursor=${encodeCursor('urgent', ['infinity', id])}`, 'cursor'],
  [`scope=assigned&cursor=${encodeCursor('urgent', ['true', '2026-02-31T00:00:00.000Z', id])}`, 'cursor'],
  [`scope=assigned&cursor=${encodeCursor('urgent', ['true', '9999-99-99T99:99:99.999Z', id])}`, 'cursor'],
  [`scope=assigned&cursor=${encodeCursor('urgent', ['true', '0000-01-01T00:00:00.000Z', id])}`, 'cursor'],
  [`scope=mine&cursor=${encodeCursor('newest', ["' OR true --"])}`, 'cursor'],
])('a list asked with %s is refused, and told why', async (query, path) => {
  const answer = await (await stage.as('courier-1')).get<Problem>(`/reports?${query}`);
  expect(answer.status).toBe(400);
  expect(answer.body.errors?.map((error) => error.path)).toContain(path);
});

test.each([encodeCursor('nearby', ['999999999999999e999', id]), encodeCursor('nearby', ['NaN', id])])(
  'so is one of places near, with a cursor of no distance',
  async (cursor) => {
    const { gate } = places;
    const near = `/reports/nearby?longitude=${gate.longitude}&latitude=${gate.latitude}&datum=gcj02`;
    const answer = await (await stage.as('courier-1')).get<Problem>(`${near}&cursor=${cursor}`);
    expect(answer).toMatchObject({ status: 400, body: { code: 'CURSOR_INVALID' } });
  },
);

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
