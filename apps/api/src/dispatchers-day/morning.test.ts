import type { LeaveTaken, ReplayAnswer, Report, RulesAnswer } from '@weilinli/contracts';
import type { DispatchRule } from '@weilinli/domain';
import { auditClocks } from '../reports';
import { buildReport } from '../testing/build-report';
import { hire, personOf } from '../testing/hire';
import { openStage, type Stage } from '../testing/stage';
import { placeAt } from '../testing/story-city';
import { type AtTheDesk, atTheDesk, inHours } from './testing/at-the-desk';

/** A day at the desk of 南湖街道, over the API: from the new rule of the morning to the cover on the border. */
let stage: Stage;
let desk: AtTheDesk;
beforeAll(async () => {
  stage = await openStage();
  desk = atTheDesk(stage);
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

describe('08:30 – the water company is to have its own covers', () => {
  const own: DispatchRule = {
    id: 'water-covers',
    name: '上水井盖归自来水公司，网格员协助',
    when: { categories: ['P0101'] },
    lead: { organisation: 'DEMO-WATER' },
    co: [{ role: 'worker' }],
  };
  let before: Report;
  let rules: RulesAnswer;

  test('until now its covers go to the grid worker', async () => {
    before = await buildReport(stage, { categoryCode: 'P0101' });
    expect(before.assignee).toMatchObject({ displayName: '刘敏', role: 'worker' });
  });

  test('the dispatcher asks what the rule would have done, and nothing happens by asking', async () => {
    rules = await desk.get<RulesAnswer>('dispatcher-1', '/dispatch/rules');
    const dispatcher = await stage.as('dispatcher-1');
    const { body } = await dispatcher.post<ReplayAnswer>('/dispatch/rules/replay', {
      rules: [own, ...rules.rules],
      from: inHours(-24),
      to: inHours(1),
    });
    expect(body.counts['other-target']).toBe(1);
    expect(body.items[0]).toMatchObject({ report: { id: before.id }, wouldGo: { rule: 'water-covers' } });
    expect(await desk.read('dispatcher-1', before)).toMatchObject({ version: 2, assignee: before.assignee });
  });

  test('the administrator puts it in force; the next cover goes there, and the grid worker helps', async () => {
    const admin = await stage.as('admin-1');
    const change = { rules: [own, ...rules.rules], note: '与自来水公司商定', version: rules.version };
    expect((await admin.put('/dispatch/rules', change)).status).toBe(200);
    const report = await buildReport(stage, { categoryCode: 'P0101' });
    expect(report).toMatchObject({
      status: 'dispatched',
      assignee: { displayName: '自来水公司（演示）', role: 'department' },
      coHandlers: [{ displayName: '刘敏', role: 'worker' }],
    });
    expect((await desk.lastEntry(report)).facts).toMatchObject({
      why: { rule: 'water-covers', ruleVersion: rules.version + 1 },
    });
    expect(await desk.heard('department-1', report)).toEqual(['new-task']);
    expect(await desk.heard('worker-1', report)).toEqual(['helping']);
  });

  test('what the rules were is still there', async () => {
    const { items } = await desk.get<{ items: RulesAnswer[] }>('admin-1', '/dispatch/rules/versions');
    expect(items.map(({ version, note }) => [version, note])).toContainEqual([
      rules.version + 1,
      '与自来水公司商定',
    ]);
    expect(items.length).toBe(2);
  });
});

describe('10:00 – the grid worker goes on leave', () => {
  let open: Report;
  let leave: LeaveTaken;

  test('his open reports are handed over in the same step, each to whom the rules choose', async () => {
    open = await buildReport(stage);
    expect(open.assignee).toMatchObject({ displayName: '刘敏' });
    const worker = await stage.as('worker-1');
    const taken = await worker.post<LeaveTaken>('/leaves', {
      startsAt: inHours(-0.001),
      endsAt: inHours(6),
      reason: '看病',
      handOver: 'choose',
    });
    expect(taken.status).toBe(201);
    leave = taken.body;
    const handed = leave.handedOver.find(({ reportId }) => reportId === open.id);
    expect(handed).toMatchObject({ outcome: 'given', to: { role: 'worker' } });
    expect(handed?.to?.id).not.toBe(await personOf(stage, 'worker-1'));
    expect(await desk.read('dispatcher-1', open)).toMatchObject({
      status: 'dispatched',
      assignee: handed?.to,
    });
  });

  test('new ones go to the worker of the community, and the history says who was passed over and why', async () => {
    const report = await buildReport(stage);
    expect(report.assignee).toMatchObject({ id: await personOf(stage, 'worker-2') });
    const { why } = (await desk.lastEntry(report)).facts as { why: { others: unknown[] } };
    expect(why.others).toContainEqual(
      expect.objectContaining({ personId: await personOf(stage, 'worker-1'), because: 'on-leave' }),
    );
  });

  test('back earlier than planned, he has his grid again', async () => {
    const worker = await stage.as('worker-1');
    expect((await worker.post(`/leaves/${leave.id}/cancel`)).status).toBe(200);
    expect((await buildReport(stage)).assignee).toMatchObject({ displayName: '刘敏' });
  });
});

describe('11:20 – a cover on the border of two grids', () => {
  test('one has it, the neighbour sees it and may say something', async () => {
    await hire(stage, { persona: '邻格网格员', role: 'worker', areaCode: '42010601500403' });
    // 19 m east of the border: in 第 4 网格, beside 第 3 网格.
    const report = await buildReport(stage, { place: placeAt(4.02, 4.5) });
    expect(report.area.path.map(({ name }) => name)).toContain('第 4 网格');
    expect(report.assignee).toMatchObject({ displayName: '刘敏' });
    const seen = await desk.read('邻格网格员', report);
    expect(seen).toMatchObject({ view: 'full', relations: ['neighbour', 'signed-in'] });
    expect(seen.availableActions).toContain('remark');
    expect(seen.availableActions).not.toContain('accept');
    expect(await desk.heard('邻格网格员', report)).toEqual(['neighbour']);
  });
});

test('at noon every clock can be recomputed from the histories', async () => {
  expect(await auditClocks(stage.deps)).toMatchObject({ differences: [] });
});
