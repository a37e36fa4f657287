import type { Desk, Report, ReportView } from '@weilinli/contracts';
import { auditClocks } from '../reports';
import { act, buildReport } from '../testing/build-report';
import { organisationOf, personOf } from '../testing/hire';
import { openStage, type Stage } from '../testing/stage';
import { type AtTheDesk, atTheDesk, hour } from './testing/at-the-desk';

/** The day at the desk goes on: from a transfer that is refused to what two people reported. */
let stage: Stage;
let desk: AtTheDesk;
beforeAll(async () => {
  stage = await openStage();
  desk = atTheDesk(stage);
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

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
    expect(await desk.heard('department-1', report)).toEqual(['new-task']);
  });

  test('the company refuses with a reason; it lies on the desk, rings, and nobody’s it is not', async () => {
    const refused = await act(stage, {
      by: 'department-1',
      report,
      action: 'return',
      body: { reason: 'not-mine', note: '是雨水井，不归我们' },
    });
    expect(refused).toMatchObject({ status: 'submitted' });
    const { items } = await desk.get<Desk>('district-1', '/desk');
    expect(items.find(({ id }) => id === report.id)).toMatchObject({ because: 'returned' });
    await stage.workOff();
    expect(await desk.heard('district-1', report)).toContain('desk');
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
    expect(await desk.heard('leader-1', report)).toContain('asked');
    const granted = await act(stage, { by: 'leader-1', report, action: 'approve' });
    const before = Date.parse(report.deadlines.resolveBy ?? '');
    expect(granted.extensions).toBe(1);
    expect(Date.parse(granted.deadlines.resolveBy ?? '')).toBe(before + 24 * hour);
  });

  test('twice is all there is', async () => {
    const report = await buildReport(stage);
    await act(stage, { by: 'leader-1', report, action: 'extend', body: extend });
    await act(stage, { by: 'dispatcher-1', report, action: 'extend', body: extend });
    expect(await desk.read('leader-1', report)).toMatchObject({ extensions: 2 });
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
    expect(await desk.read('leader-1', first)).toMatchObject({ mergedReports: 1 });
    const seen = await desk.get<ReportView>('resident-1', `/reports/${first.id}`);
    expect(seen).toMatchObject({ view: 'full' });
    expect(seen).not.toHaveProperty('reporter');
    await act(stage, { by: 'worker-1', report: first, action: 'accept' });
    expect(await desk.heard('resident-1', first)).toContain('accepted');
  });

  test('unmerged, each has its own status, handler and clock again', async () => {
    const unmerged = await act(stage, { by: 'leader-1', report: second, action: 'unmerge' });
    expect(unmerged).toMatchObject({
      status: 'dispatched',
      assignee: second.assignee,
      deadlines: second.deadlines,
    });
    expect(await desk.read('leader-1', first)).toMatchObject({ status: 'accepted' });
    expect(await desk.get<ReportView>('resident-1', `/reports/${first.id}`)).toMatchObject({
      view: 'public',
    });
  });
});

test('in the evening every clock can be recomputed from the histories', async () => {
  expect(await auditClocks(stage.deps)).toMatchObject({ differences: [] });
});
