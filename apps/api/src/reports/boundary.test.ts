import type { Inbox, Page, Report } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { openStage, type Stage } from '../testing/stage';
import { placeAt, storyAreas } from '../testing/story-city';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

/** 22 m and 44 m south of the border that 第 4 网格 shares with the community beside it, which has no worker. */
const beside = placeAt(5, 2.98);
const farther = placeAt(5, 2.96);

const read = async (persona: string, path: string) => (await stage.as(persona)).get<Report>(path);
const listed = async (persona: string) =>
  (await (await stage.as(persona)).get<Page<Report>>('/reports?scope=area&limit=100')).body.items.map(
    ({ id }) => id,
  );
const neighboursOf = async ({ id }: Report) =>
  (
    await stage.asOwner<{ codes: string[] }>('SELECT neighbour_codes AS codes FROM reports WHERE id = $1', [
      id,
    ])
  )[0]?.codes;
async function told(persona: string, { id }: Report): Promise<string[]> {
  await stage.workOff();
  const { body } = await (await stage.as(persona)).get<Inbox>('/inbox');
  return body.items.filter(({ reportId }) => reportId === id).map(({ kind }) => kind);
}

describe('a place within 30 m of another grid', () => {
  let report: Report;
  beforeAll(async () => {
    report = await buildReport(stage, { place: beside });
  });

  test('is its own area’s to handle, and remembers the areas beside it', async () => {
    expect(report).toMatchObject({ status: 'submitted', area: { code: '420106015005' } });
    expect(await neighboursOf(report)).toEqual([storyAreas.communityCode, storyAreas.gridCode]);
  });

  test.each(['worker-1', 'worker-2', 'leader-1'])(
    '%s, who looks after the area beside it, sees and hears of it',
    async (persona) => {
      const { body } = await read(persona, `/reports/${report.id}`);
      expect(body).toMatchObject({ view: 'full', relations: ['neighbour', 'signed-in'] });
      expect(body.availableActions).toContain('remark');
      expect(body.reporter).toBeUndefined();
      expect(await told(persona, report)).toEqual(['neighbour']);
    },
  );

  test('its dispatcher reads whose areas it touches; who looks after those does not', async () => {
    const { body } = await read('dispatcher-1', `/reports/${report.id}`);
    expect(body.neighbours?.map(({ code }) => code)).toEqual([storyAreas.communityCode, storyAreas.gridCode]);
    expect((await read('worker-1', `/reports/${report.id}`)).body.neighbours).toBeUndefined();
  });

  test('the leader beside it finds it in the list of his area', async () => {
    expect(await listed('leader-1')).toEqual([report.id]);
  });

  test('who looks after it beside may remark, and nothing else', async () => {
    const leader = await stage.as('leader-1');
    const answer = await leader.post(`/reports/${report.id}/actions/assign`, { personId: leader.person?.id });
    expect(answer.status).toBe(409);
    const remark = { by: 'worker-1', report, action: 'remark' as const, body: { note: '我这边也看得到' } };
    expect((await act(stage, remark)).version).toBe(2);
  });

  test('the neighbour hears of it once, not each time it is given to somebody', async () => {
    const to = (await stage.as('worker-2')).person?.id ?? '';
    const assigned = { by: 'dispatcher-1', report, action: 'assign' as const, body: { personId: to } };
    await act(stage, assigned);
    expect(await told('worker-1', report)).not.toContain('new-task');
    expect((await told('worker-1', report)).filter((kind) => kind === 'neighbour')).toHaveLength(1);
  });
});

test('44 m away it is nobody else’s business', async () => {
  const report = await buildReport(stage, { place: farther });
  expect(await neighboursOf(report)).toEqual([]);
  expect((await read('worker-1', `/reports/${report.id}`)).body).toMatchObject({ view: 'public' });
  expect(await told('worker-1', report)).toEqual([]);
  expect(await listed('leader-1')).not.toContain(report.id);
});

test('what is nobody else’s business by its category is not shown to the neighbour either', async () => {
  const report = await buildReport(stage, { place: beside, categoryCode: 'L07' });
  expect(await neighboursOf(report)).toEqual([]);
  expect((await read('worker-1', `/reports/${report.id}`)).status).toBe(404);
});

test('a place is the neighbour’s to see from when its category is found to be everybody’s business, and no longer than that', async () => {
  const report = await buildReport(stage, { place: beside, categoryCode: 'L07' });
  const dispatcher = { by: 'dispatcher-1', report } as const;
  await act(stage, { ...dispatcher, action: 'recategorise', body: { categoryCode: 'P0103' } });
  expect(await neighboursOf(report)).toEqual([storyAreas.communityCode, storyAreas.gridCode]);
  expect((await read('worker-1', `/reports/${report.id}`)).body).toMatchObject({
    relations: ['neighbour', 'signed-in'],
  });
  expect(await listed('leader-1')).toContain(report.id);

  await act(stage, { ...dispatcher, action: 'recategorise', body: { categoryCode: 'L07' } });
  expect((await read('worker-1', `/reports/${report.id}`)).status).toBe(404);
  await act(stage, { ...dispatcher, action: 'relocate', body: { place: placeAt(5.1, 2.98) } });
  expect(await neighboursOf(report)).toEqual([]);
  expect((await read('worker-1', `/reports/${report.id}`)).status).toBe(404);
});
