import type {
  Desk,
  HistoryEntry,
  Inbox,
  LeaveTaken,
  ReplayAnswer,
  Report,
  ReportView,
  RulesAnswer,
} from '@weilinli/contracts';
import type { DispatchRule } from '@weilinli/domain';
import { auditClocks } from './reports';
import { act, buildReport } from './testing/build-report';
import { hire, organisationOf, personOf } from './testing/hire';
import { openStage, type Stage } from './testing/stage';
import { placeAt } from './testing/story-city';

/** A day at the desk of 南湖街道, over the API, from the morning's new rule to the evening's unmerging. */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const get = async <T>(persona: string, path: string): Promise<T> =>
  (await (await stage.as(persona)).get<T>(path)).body;
const read = (persona: string, { id }: Pick<Report, 'id'>) => get<Report>(persona, `/reports/${id}`);
const hour = 3_600_000;
const inHours = (hours: number) => new Date(Date.now() + hours * hour).toISOString();

async function lastEntry(persona: string, { id }: Pick<Report, 'id'>): Promise<HistoryEntry> {
  const { items } = await get<{ items: HistoryEntry[] }>(persona, `/reports/${id}/history`);
  const last = items.at(-1);
  if (!last) throw new Error('a report without a history');
  return last;
}

async function heard(persona: string, { id }: Pick<Report, 'id'>): Promise<string[]> {
  await stage.workOff();
  const { items } = await get<Inbox>(persona, '/inbox?limit=100');
  return items.filter(({ reportId }) => reportId === id).map(({ kind }) => kind);
}

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
    rules = await get<RulesAnswer>('dispatcher-1', '/dispatch/rules');
    const dispatcher = await stage.as('dispatcher-1');
    const { body } = await dispatcher.post<ReplayAnswer>('/dispatch/rules/replay', {
      rules: [own, ...rules.rules],
      from: inHours(-24),
      to: inHours(1),
    });
    expect(body.counts['other-target']).toBe(1);
    expect(body.items[0]).toMatchObject({ report: { id: before.id }, wouldGo: { rule: 'water-covers' } });
    expect(await read('dispatcher-1', before)).toMatchObject({ version: 2, assignee: before.assignee });
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
    expect((await lastEntry('dispatcher-1', report)).facts).toMatchObject({
      why: { rule: 'water-covers', ruleVersion: rules.version + 1 },
    });
    expect(await heard('department-1', report)).toEqual(['new-task']);
    expect(await heard('worker-1', report)).toEqual(['helping']);
  });

  test('what the rules were is still there', async () => {
    const { items } = await get<{ items: RulesAnswer[] }>('admin-1', '/dispatch/rules/versions');
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
    expect(await read('dispatcher-1', open)).toMatchObject({ status: 'dispatched', assignee: handed?.to });
  });

  test('new ones go to the worker of the community, and the history says who was passed over and why', async () => {
    const report = await buildReport(stage);
    expect(report.assignee).toMatchObject({ id: await personOf(stage, 'worker-2') });
    const { why } = (await lastEntry('dispatcher-1', report)).facts as { why: { others: unknown[] } };
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
    const seen = await read('邻格网格员', report);
    expect(seen).toMatchObject({ view: 'full', relations: ['neighbour', 'signed-in'] });
    expect(seen.availableActions).toContain('remark');
    expect(seen.availableActions).not.toContain('accept');
    expect(await heard('邻格网格员', report)).toEqual(['neighbour']);
  });
});

describe('14:00 – a transfer that is refused', () => {
  let report: Report;

  test('the dispatcher transfers a report to the water company; its clock runs on', async () => {
    report = await buildReport(stage);
    const organisationId = await organisationOf(stage, 'DEMO-WATER');
    const after = await act(stage, {
      by: 'dispatcher-1',
      report,
      action: 'transfer',
      body: { organisationId, reason: 'out-of-scope', note: '井里是自来水阀门' },
    });
    expect(after).toMatchObject({ status: 'dispatched', transfers: 1, deadlines: report.deadlines });
    expect(await heard('department-1', report)).toEqual(['new-task']);
  });

  test('the company refuses with a reason; it lies on the desk, rings, and nobody’s it is not', async () => {
    const refused = await act(stage, {
      by: 'department-1',
      report,
      action: 'return',
      body: { reason: 'not-mine', note: '是雨水井，不归我们' },
    });
    expect(refused).toMatchObject({ status: 'submitted' });
    const desk = await get<Desk>('district-1', '/desk');
    expect(desk.items.find(({ id }) => id === report.id)).toMatchObject({ because: 'returned' });
    await stage.workOff();
    expect(await heard('district-1', report)).toContain('desk');
  });

  test('straight back it cannot go; to the grid worker it can', async () => {
    const dispatcher = await stage.as('dispatcher-1');
    const organisationId = await organisationOf(stage, 'DEMO-WATER');
    const back = await dispatcher.post(`/reports/${report.id}/actions/assign`, { organisationId });
    expect(back).toMatchObject({ status: 422, body: { code: 'HANDLER_UNKNOWN' } });
    const personId = await personOf(stage, 'worker-1');
    const given = await act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { personId } });
    expect(given).toMatchObject({ status: 'dispatched', assignee: { id: personId } });
  });
});

describe('15:30 – more time is asked for, and granted', () => {
  const extend = { reason: 'material', note: '等新井盖' } as const;

  test('the worker asks, the leader grants the limit once more', async () => {
    const report = await buildReport(stage);
    await act(stage, { by: 'worker-1', report, action: 'accept' });
    const body = { kind: 'extend', ...extend } as const;
    const asked = await act(stage, { by: 'worker-1', report, action: 'request', body });
    expect(asked.deadlines).toEqual(report.deadlines);
    expect(asked.openRequests).toMatchObject([{ kind: 'extend', reason: 'material', approvals: 0 }]);
    expect(await heard('leader-1', report)).toContain('asked');
    const granted = await act(stage, { by: 'leader-1', report, action: 'approve' });
    const before = Date.parse(report.deadlines.resolveBy ?? '');
    expect(granted.extensions).toBe(1);
    expect(Date.parse(granted.deadlines.resolveBy ?? '')).toBe(before + 24 * hour);
  });

  test('twice is all there is', async () => {
    const report = await buildReport(stage);
    await act(stage, { by: 'leader-1', report, action: 'extend', body: extend });
    await act(stage, { by: 'dispatcher-1', report, action: 'extend', body: extend });
    expect(await read('leader-1', report)).toMatchObject({ extensions: 2 });
    const leader = await stage.as('leader-1');
    const third = await leader.post(`/reports/${report.id}/actions/extend`, extend);
    expect(third).toMatchObject({
      status: 409,
      body: { code: 'ACTION_NOT_ALLOWED', reportStatus: 'dispatched' },
    });
  });
});

describe('16:40 – the same hazard, reported twice', () => {
  let first: Report;
  let second: Report;

  test('merged: one handling, both reporters attached, the second sees how the first one goes', async () => {
    first = await buildReport(stage);
    second = await buildReport(stage, { by: 'resident-1' });
    const merged = await act(stage, {
      by: 'leader-1',
      report: second,
      action: 'merge',
      body: { into: first.id },
    });
    expect(merged).toMatchObject({ status: 'merged', mergedInto: first.id });
    expect(await read('leader-1', first)).toMatchObject({ mergedReports: 1 });
    const seen = await get<ReportView>('resident-1', `/reports/${first.id}`);
    expect(seen).toMatchObject({ view: 'full' });
    expect(seen).not.toHaveProperty('reporter');
    await act(stage, { by: 'worker-1', report: first, action: 'accept' });
    expect(await heard('resident-1', first)).toContain('accepted');
  });

  test('unmerged, each has its own status, handler and clock again', async () => {
    const unmerged = await act(stage, { by: 'leader-1', report: second, action: 'unmerge' });
    expect(unmerged).toMatchObject({
      status: 'dispatched',
      assignee: second.assignee,
      deadlines: second.deadlines,
    });
    expect(await read('leader-1', first)).toMatchObject({ status: 'accepted' });
    expect(await get<ReportView>('resident-1', `/reports/${first.id}`)).toMatchObject({ view: 'public' });
  });
});

test('in the evening every clock can be recomputed from the histories', async () => {
  expect(await auditClocks(stage.deps)).toMatchObject({ differences: [] });
});
