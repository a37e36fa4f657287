import type { Page, Problem, Report } from '@weilinli/contracts';
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

async function list(persona: string, query: string): Promise<Page<Report>> {
  const answer = await (await stage.as(persona)).get<Page<Report>>(`/reports?${query}`);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body;
}

async function many(count: number, over: Parameters<typeof buildReport>[1] = {}): Promise<Report[]> {
  const reports: Report[] = [];
  for (let number = 0; number < count; number++) reports.push(await buildReport(stage, over));
  return reports;
}

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
