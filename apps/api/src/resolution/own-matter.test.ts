import type { HandlerClockAnswer, Problem, Report, ReportClock } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { personOf } from '../testing/hire';
import { shiftReport } from '../testing/shift-report';
import { openStage, type Stage } from '../testing/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const hour = 3_600_000;

async function handlersOf({ id }: Pick<Report, 'id'>): Promise<HandlerClockAnswer[]> {
  const { body } = await (await stage.as('dispatcher-1')).get<ReportClock>(`/reports/${id}/clock`);
  return body.handlers ?? [];
}

/** Late in worker-1's hands, then given to worker-2, who fixed it at once. */
async function lateBeforeItWasGivenAway(): Promise<Report> {
  const report = await buildReport(stage);
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  await shiftReport(stage, report.id, 25 * hour);
  const personId = await personOf(stage, 'worker-2');
  await act(stage, { by: 'leader-1', report, action: 'assign', body: { personId } });
  await act(stage, { by: 'worker-2', report, action: 'accept' });
  await act(stage, { by: 'worker-2', report, action: 'resolve' });
  return act(stage, { by: 'courier-1', report, action: 'confirm' });
}

test('of two words for more time none is the handler’s own, though he is a leader', async () => {
  const report = await buildReport(stage, { categoryCode: 'E0505' });
  const personId = await personOf(stage, 'leader-1');
  await act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { personId } });
  await act(stage, { by: 'leader-1', report, action: 'accept' });
  const first = { by: 'dispatcher-1', report, action: 'extend', body: { reason: 'material' } } as const;
  expect((await act(stage, first)).extensions).toBe(0);

  const leader = await stage.as('leader-1');
  const own = await leader.post<Problem>(`/reports/${report.id}/actions/approve`, {});
  expect(own).toMatchObject({ status: 409, body: { code: 'ACTION_NOT_ALLOWED' } });
  expect(own.body.detail).toContain('cannot give himself more time');
  expect(own.body.availableActions).not.toContain('approve');
  const second = await act(stage, { by: 'district-1', report, action: 'approve' });
  expect(second).toMatchObject({ extensions: 1 });
});

test('who had it before somebody else appeals as well; the report stays late, and so does the raw fact', async () => {
  const report = await lateBeforeItWasGivenAway();
  expect((await handlersOf(report)).map(({ lateness }) => lateness)).toEqual([
    { late: true, counts: true },
    { late: false, counts: false },
  ]);
  const appeal = { kind: 'exempt', note: '路封了, 车进不去' } as const;
  const asked = await act(stage, { by: 'worker-1', report, action: 'request', body: appeal });
  expect(asked.availableActions).not.toContain('request');
  await act(stage, { by: 'leader-1', report, action: 'approve' });
  expect((await handlersOf(report)).map(({ lateness }) => lateness)).toEqual([
    { late: true, counts: false },
    { late: false, counts: false },
  ]);
  const { body } = await (await stage.as('leader-1')).get<Report>(`/reports/${report.id}`);
  expect(body.timeliness).toBe('overdue');
});

test('an appeal that was refused is not made again, and who only helped makes none', async () => {
  const report = await lateBeforeItWasGivenAway();
  const appeal = { kind: 'exempt', note: '路封了' } as const;
  await act(stage, { by: 'worker-1', report, action: 'request', body: appeal });
  await act(stage, { by: 'leader-1', report, action: 'refuse', body: { reason: 'other' } });
  expect((await handlersOf(report))[0]?.lateness).toEqual({ late: true, counts: true });
  for (const persona of ['worker-1', 'leader-1']) {
    const caller = await stage.as(persona);
    expect(await caller.post(`/reports/${report.id}/actions/request`, appeal)).toMatchObject({ status: 409 });
  }
});

test('who answers for the place exempts others who had it, and never himself', async () => {
  const report = await buildReport(stage);
  const [leaderId, workerId] = [await personOf(stage, 'leader-1'), await personOf(stage, 'worker-2')];
  await act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { personId: leaderId } });
  await act(stage, { by: 'leader-1', report, action: 'accept' });
  await shiftReport(stage, report.id, 25 * hour);
  await act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { personId: workerId } });
  await act(stage, { by: 'worker-2', report, action: 'accept' });
  await act(stage, { by: 'worker-2', report, action: 'resolve' });
  const leader = await stage.as('leader-1');
  const body = { note: '路封了', personId: leaderId };
  const himself = await leader.post<Problem>(`/reports/${report.id}/actions/exempt`, body);
  expect(himself).toMatchObject({ status: 409 });
  expect(himself.body.detail).toContain('nobody exempts himself');
  await act(stage, { by: 'dispatcher-1', report, action: 'exempt', body });
  expect((await handlersOf(report)).find(({ id }) => id === leaderId)?.lateness).toEqual({
    late: true,
    counts: false,
  });
});
