import type { HistoryEntry, Problem, Report } from '@weilinli/contracts';
import { inTransaction } from '../platform/database/transaction';
import { moveBySystem } from '../reports';
import { act, buildReport } from '../testing/build-report';
import { openStage, type Stage } from '../testing/stage';
import { resumeDue } from './suspend';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const days = (count: number) => new Date(Date.now() + count * 86_400_000).toISOString();

/** Accepted by worker-1 and fenced off. */
async function safeReport(): Promise<Report> {
  const report = await buildReport(stage);
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  return act(stage, { by: 'worker-1', report, action: 'make-safe' });
}

async function last({ id }: Pick<Report, 'id'>): Promise<HistoryEntry | undefined> {
  const { body } = await (await stage.as('leader-1')).get<{ items: HistoryEntry[] }>(
    `/reports/${id}/history`,
  );
  return body.items.at(-1);
}

async function tried(by: string, { id }: Report, action: string, body: object) {
  const answer = await (await stage.as(by)).post<Problem>(`/reports/${id}/actions/${action}`, body);
  return {
    status: answer.status,
    code: answer.body.code,
    paths: answer.body.errors?.map(({ path }) => path),
  };
}

test('what waits for an engineer stands still until the day that was named, and then goes on', async () => {
  const report = await safeReport();
  const until = days(30);
  const waiting = await act(stage, {
    by: 'leader-1',
    report,
    action: 'suspend',
    body: { reason: 'engineering', until },
  });
  expect(waiting).toMatchObject({ status: 'suspended', suspendedUntil: until });
  expect(waiting.deadlines.resolveBy).toBeUndefined();
  expect(await last(report)).toMatchObject({ event: 'suspend', reason: 'engineering', facts: { until } });

  const early = await inTransaction(stage.deps.dataSource, (client) =>
    moveBySystem(stage.deps, client, { reportId: report.id, action: 'resume', effect: resumeDue }),
  );
  expect(early).toBe(false);
  await stage.asOwner("UPDATE reports SET suspended_until = now() - interval '1 second' WHERE id = $1", [
    report.id,
  ]);
  const due = await inTransaction(stage.deps.dataSource, (client) =>
    moveBySystem(stage.deps, client, { reportId: report.id, action: 'resume', effect: resumeDue }),
  );
  expect(due).toBe(true);
  const { body } = await (await stage.as('leader-1')).get<Report>(`/reports/${report.id}`);
  expect(body).toMatchObject({ status: 'accepted', deadlines: { resolveBy: expect.any(String) } });
  expect(body.suspendedUntil).toBeUndefined();
  expect(await last(report)).toMatchObject({ event: 'resume', actor: { role: 'system' } });
});

test('who got it during the pause is asked to accept when it goes on', async () => {
  const report = await safeReport();
  const body = { reason: 'season', until: days(3) } as const;
  await act(stage, { by: 'leader-1', report, action: 'suspend', body });
  const [company] = await stage.asOwner<{ id: string }>(
    `SELECT id FROM organisations WHERE code = 'DEMO-WATER'`,
  );
  await act(stage, { by: 'leader-1', report, action: 'assign', body: { organisationId: company?.id ?? '' } });
  expect(await act(stage, { by: 'leader-1', report, action: 'resume' })).toMatchObject({
    status: 'dispatched',
  });
});

test('without a fence nothing is put off', async () => {
  const report = await buildReport(stage);
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  expect(await tried('leader-1', report, 'suspend', { reason: 'season', until: days(3) })).toMatchObject({
    status: 409,
    code: 'ACTION_NOT_ALLOWED',
  });
});

test.each<[string, object, number, string]>([
  ['without a reason', { until: days(3) }, 422, 'reason'],
  ['without a day', { reason: 'season' }, 400, 'until'],
  ['until yesterday', { reason: 'season', until: days(-1) }, 400, 'until'],
  ['for more than a year', { reason: 'season', until: days(367) }, 400, 'until'],
])('a pause %s is refused', async (_what, body, status, path) => {
  const report = await safeReport();
  expect(await tried('leader-1', report, 'suspend', body)).toMatchObject({ status, paths: [path] });
});

test('nobody puts off what he handles himself', async () => {
  const report = await buildReport(stage);
  const leaderId = (await stage.as('leader-1')).person?.id ?? '';
  await act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { personId: leaderId } });
  await act(stage, { by: 'leader-1', report, action: 'accept' });
  const safe = await act(stage, { by: 'leader-1', report, action: 'make-safe' });
  expect(safe.availableActions).not.toContain('suspend');
  expect(safe.availableActions).not.toContain('extend');
  const pause = { reason: 'season', until: days(3) };
  expect(await tried('leader-1', report, 'suspend', pause)).toMatchObject({ status: 409 });
  expect(await tried('dispatcher-1', report, 'suspend', pause)).toMatchObject({ status: 200 });
});
