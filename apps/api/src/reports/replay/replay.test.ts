import type { Problem, ReplayAnswer, Report } from '@weilinli/contracts';
import { act, buildReport } from '../../testing/build-report';
import { openStage, type Stage } from '../../testing/stage';
import { places, storyAreas } from '../../testing/story-city';

let stage: Stage;
let reports: { gate: Report; nobodys: Report; given: Report; broken: Report };
beforeAll(async () => {
  stage = await openStage();
  const gate = await buildReport(stage);
  const nobodys = await buildReport(stage, { place: places.otherCommunity });
  const waiting = await buildReport(stage, { place: places.otherStreet });
  const body = { personId: await idOf('worker-2') };
  const given = await act(stage, { by: 'district-1', report: waiting, action: 'assign', body });
  reports = { gate, nobodys, given, broken: await buildReport(stage, { conditionCode: 'broken' }) };
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const idOf = async (persona: string) => (await stage.as(persona)).person?.id ?? '';
const day = 86_400_000;
const today = () => ({
  from: new Date(Date.now() - day).toISOString(),
  to: new Date(Date.now() + day).toISOString(),
});
const replay = async (persona: string, body: object) =>
  (await stage.as(persona)).post<ReplayAnswer & Problem>('/dispatch/rules/replay', { ...today(), ...body });

const grids = { id: 'grids', name: '网格', lead: { role: 'worker' } };
const water = {
  id: 'water',
  name: '井盖',
  when: { conditions: ['P0103/missing'] },
  lead: { organisation: 'DEMO-WATER' },
};

const changes = ({ items }: ReplayAnswer) => items.map(({ report, change }) => [report.id, change]);

test('the same rules change nothing for whom they had dispatched', async () => {
  const { body } = await replay('admin-1', { rules: [grids] });
  expect(changes(body)).toEqual([
    [reports.gate.id, 'same'],
    [reports.nobodys.id, 'same'],
    [reports.given.id, 'to-nobody'],
    [reports.broken.id, 'same'],
  ]);
  expect(body.counts).toEqual({
    same: 3,
    'same-target': 0,
    'other-target': 0,
    'to-nobody': 1,
    'from-nobody': 0,
  });
});

test('other rules tell for each report where it went and where it would have gone', async () => {
  const { body } = await replay('admin-1', { rules: [water, grids] });
  expect(changes(body)).toEqual([
    [reports.gate.id, 'other-target'],
    [reports.nobodys.id, 'from-nobody'],
    [reports.given.id, 'other-target'],
    [reports.broken.id, 'same'],
  ]);
  expect(body.items[0]).toMatchObject({
    report: { number: reports.gate.number, conditionCode: 'missing', createdAt: reports.gate.createdAt },
    went: { personId: await idOf('worker-1'), role: 'worker', rule: 'grid-worker' },
    wouldGo: { role: 'department', rule: 'water' },
  });
  expect(body.items[2]?.went).not.toHaveProperty('rule');
});

test('a rule for the night says nothing of the day, and one for the day does', async () => {
  const hour = new Date(Date.parse(reports.gate.createdAt) + 8 * 3_600_000).toISOString().slice(11, 16);
  const before = { ...water, when: { time: { to: hour === '00:00' ? '24:00' : hour } } };
  const whole = { ...water, when: { time: { from: '00:00', to: '24:00' } } };
  if (hour !== '00:00') {
    expect((await replay('admin-1', { rules: [before, grids] })).body.items[0]).toMatchObject({
      change: 'same',
    });
  }
  expect((await replay('admin-1', { rules: [whole, grids] })).body.items[0]).toMatchObject({
    change: 'other-target',
  });
});

test('who is off duty or at his limit now is taken to have been there', async () => {
  const worker = await idOf('worker-1');
  await stage.asOwner('INSERT INTO duty_states (person_id, on_duty, since) VALUES ($1, false, now())', [
    worker,
  ]);
  const { body } = await replay('admin-1', { rules: [grids] });
  await stage.asOwner('DELETE FROM duty_states');
  expect(body.items[0]).toMatchObject({ change: 'same' });
});

test('it comes in pages, and of the area that is named', async () => {
  const first = await replay('admin-1', { rules: [grids], limit: 3 });
  expect(first.body.items).toHaveLength(3);
  const next = await replay('admin-1', { rules: [grids], limit: 3, cursor: first.body.nextCursor });
  expect(changes(next.body)).toEqual([[reports.broken.id, 'same']]);
  expect(next.body.nextCursor).toBeNull();
  const one = await replay('dispatcher-1', { rules: [grids], areaCode: storyAreas.communityCode });
  expect(one.body.items.map(({ report }) => report.id)).toEqual([reports.gate.id, reports.broken.id]);
});

test('it is for who answers for the area', async () => {
  const ids = async (persona: string) =>
    (await replay(persona, { rules: [grids] })).body.items.map(({ report }) => report.id);
  expect(await ids('leader-1')).toEqual([reports.gate.id, reports.broken.id]);
  expect(await ids('dispatcher-1')).toEqual([reports.gate.id, reports.nobodys.id, reports.broken.id]);
  expect((await replay('worker-1', { rules: [grids] })).status).toBe(403);
  expect((await replay('leader-1', { rules: [grids], areaCode: storyAreas.districtCode })).status).toBe(403);
});

test('nothing is written', async () => {
  const state = () =>
    stage.asOwner(`SELECT (SELECT count(*)::int FROM history) AS entries, (SELECT count(*)::int FROM assignments) AS assignments,
      (SELECT count(*)::int FROM dispatch_rule_versions) AS versions, (SELECT max(updated_at) FROM reports) AS updated`);
  const before = await state();
  await replay('admin-1', { rules: [water, grids] });
  expect(await state()).toEqual(before);
});

test.each<[string, object, number, string]>([
  [
    'rules with mistakes',
    { rules: [{ ...grids, lead: { organisation: 'NONE' } }] },
    422,
    'rules[0].lead.organisation',
  ],
  ['a period that ends before it begins', { rules: [grids], to: '2020-01-01T00:00:00Z' }, 400, 'to'],
  ['a period of years', { rules: [grids], from: '2020-01-01T00:00:00Z' }, 400, 'to'],
  ['an area that does not exist', { rules: [grids], areaCode: 'none' }, 400, 'areaCode'],
])('%s: refused', async (_case, body, status, path) => {
  const answer = await replay('admin-1', body);
  expect(answer.status).toBe(status);
  expect(answer.body.errors?.map((error) => error.path)).toEqual([path]);
});
