import type { Problem, ReportClock } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { shiftReport } from '../testing/shift-report';
import { openStage, type Stage } from '../testing/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const hour = 3_600_000;

async function clockOf(persona: string, id: string) {
  const { status, body } = await (await stage.as(persona)).get<ReportClock>(`/reports/${id}/clock`);
  expect(status).toBe(200);
  return body;
}

const limit = ({ limits }: Pick<ReportClock, 'limits'>, name: string) =>
  limits.find((one) => one.limit === name);

test('those involved see what is left of each limit, and what comes next', async () => {
  const report = await buildReport(stage);
  const clock = await clockOf('courier-1', report.id);
  expect(limit(clock, 'accept')).toMatchObject({ due: report.deadlines.acceptBy, late: false });
  expect(limit(clock, 'resolve')).toMatchObject({
    due: report.deadlines.resolveBy,
    granted: { amount: 24, unit: 'hour' },
    left: { amount: 24, unit: 'hour' },
  });
  expect(clock).toMatchObject({ extensions: 0, pauses: [], stages: { fired: [] } });
  expect(clock.stages.toCome[0]).toMatchObject({ limit: 'accept', percent: 50 });
  expect(clock.handlers).toBeUndefined();
});

test('handlers are measured each by his own clock, and an exemption takes away only that it counts', async () => {
  const report = await buildReport(stage);
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  await act(stage, { by: 'worker-1', report, action: 'make-safe' });
  await shiftReport(stage, report.id, 25 * hour);
  const late = await clockOf('leader-1', report.id);
  expect(limit(late, 'resolve')).toMatchObject({ late: true, left: { amount: 0 } });
  expect(limit(late, 'accept')).toMatchObject({ late: false, metAt: expect.any(String) });
  expect(late.handlers).toMatchObject([{ holds: true, lateness: { late: true, counts: true } }]);

  await act(stage, { by: 'worker-1', report, action: 'resolve' });
  await act(stage, { by: 'dispatcher-1', report, action: 'exempt', body: { note: '水务停水' } });
  const exempt = await clockOf('worker-1', report.id);
  expect(exempt.handlers).toMatchObject([{ lateness: { late: true, counts: false } }]);
});

test('who returned a report sees his own clock; those above him everybody’s', async () => {
  const report = await buildReport(stage);
  await act(stage, { by: 'worker-1', report, action: 'return', body: { reason: 'not-able' } });
  const worker = await stage.as('worker-1');
  const own = await clockOf('worker-1', report.id);
  expect(own.handlers?.map(({ id }) => id)).toEqual([worker.person?.id]);
  expect(own.handlers?.[0]).toMatchObject({ holds: false });
  expect((await clockOf('dispatcher-1', report.id)).handlers?.length).toBeGreaterThanOrEqual(1);
});

test('others see that it is not theirs', async () => {
  const report = await buildReport(stage);
  const other = await (await stage.as('resident-2')).get<Problem>(`/reports/${report.id}/clock`);
  expect(other).toMatchObject({ status: 403, body: { code: 'FORBIDDEN' } });
  const nowhere = await (await stage.as('worker-1')).get(`/reports/${unknown}/clock`);
  expect(nowhere.status).toBe(404);
});

const unknown = '018568e9-5400-7000-8000-00000000ffff';
