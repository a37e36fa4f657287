import type { HandlerCandidate, Problem, Report } from '@weilinli/contracts';
import { buildReport } from '../testing/build-report';
import { openStage, type Stage } from '../testing/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const idOf = async (persona: string) =>
  (await stage.asOwner<{ id: string }>('SELECT id FROM people WHERE persona = $1', [persona]))[0]?.id ?? '';

async function withoutRoles<T>(persona: string, work: () => Promise<T>): Promise<T> {
  const personId = await idOf(persona);
  await stage.asOwner('UPDATE role_grants SET valid_to = now() WHERE person_id = $1', [personId]);
  try {
    return await work();
  } finally {
    await stage.asOwner('UPDATE role_grants SET valid_to = NULL WHERE person_id = $1', [personId]);
  }
}

async function act<T = Report>(persona: string, report: Report, action: string, body: object = {}) {
  return (await stage.as(persona)).post<T>(`/reports/${report.id}/actions/${action}`, body);
}

async function waterCompany(): Promise<string> {
  const rows = await stage.asOwner<{ id: string }>("SELECT id FROM organisations WHERE code = 'DEMO-WATER'");
  return rows[0]?.id ?? '';
}

test('who is no longer on the staff does not handle what he was given, but keeps reading it', async () => {
  const report = await buildReport(stage, {});
  await withoutRoles('worker-1', async () => {
    const refused = await act('worker-1', report, 'accept');
    expect(refused.status).toBe(409);
    const seen = await (await stage.as('worker-1')).get<Report>(`/reports/${report.id}`);
    expect(seen.body).toMatchObject({ view: 'full', relations: ['former-assignee', 'signed-in'] });
    expect(seen.body.reporter).toBeUndefined();
  });
  expect((await act('worker-1', report, 'accept')).status).toBe(200);
});

test('who took it on for an organisation keeps reading when he works elsewhere', async () => {
  const report = await buildReport(stage, {});
  await act('dispatcher-1', report, 'assign', { organisationId: await waterCompany() });
  expect((await act('department-1', report, 'accept')).status).toBe(200);
  await withoutRoles('department-1', async () => {
    const seen = await (await stage.as('department-1')).get<Report>(`/reports/${report.id}`);
    expect(seen.body).toMatchObject({ view: 'full', relations: ['former-assignee', 'signed-in'] });
  });
});

test('an organisation without anybody gets nothing', async () => {
  const report = await buildReport(stage, {});
  const organisationId = await waterCompany();
  await withoutRoles('department-1', async () => {
    const refused = await act('dispatcher-1', report, 'assign', { organisationId });
    expect(refused.status).toBe(422);
    expect(refused.body).toMatchObject({ code: 'HANDLER_UNKNOWN', errors: [{ path: 'organisationId' }] });
  });
  expect((await act('dispatcher-1', report, 'assign', { organisationId })).status).toBe(200);
});

test('who has returned a report does not get it straight back, and is not offered', async () => {
  const report = await buildReport(stage, {});
  const [first, second] = [await idOf('worker-1'), await idOf('worker-2')];
  await act('worker-1', report, 'return', { reason: 'not-mine' });
  const offered = await (await stage.as('dispatcher-1')).get<{ items: HandlerCandidate[] }>(
    `/reports/${report.id}/candidates`,
  );
  const ids = offered.body.items.map(({ personId }) => personId);
  expect(ids).toContain(second);
  expect(ids).not.toContain(first);
  expect((await act('dispatcher-1', report, 'assign', { personId: first })).status).toBe(422);
  expect((await act('dispatcher-1', report, 'assign', { personId: second })).status).toBe(200);
  expect((await act('dispatcher-1', report, 'assign', { personId: second })).status).toBe(422);
  // However often it was handed on since: his own last word on it was a return.
  expect((await act('dispatcher-1', report, 'assign', { personId: first })).status).toBe(422);
});

test('an action that needs nothing may come without a body', async () => {
  const report = await buildReport(stage, {});
  const { accessToken } = JSON.parse(
    (await stage.app.inject({ method: 'POST', url: '/api/v1/auth/demo', payload: { persona: 'worker-1' } }))
      .body,
  );
  const answer = await stage.app.inject({
    method: 'POST',
    url: `/api/v1/reports/${report.id}/actions/accept`,
    headers: { authorization: `Bearer ${accessToken}` },
  });
  expect(answer.statusCode).toBe(200);
});

test.each([
  ['a time in the future', { performedAt: '2098-01-01T00:00:00Z' }, 400, 'performedAt'],
  ['a time before the report', { performedAt: '2001-01-01T00:00:00Z' }, 400, 'performedAt'],
  ['a swapped place', { place: { longitude: 30.51, latitude: 114.318, datum: 'gcj02' } }, 422, 'place'],
])('%s is refused and named', async (_, body, status, path) => {
  const report = await buildReport(stage, {});
  const refused = await act<Problem>('worker-1', report, 'accept', body);
  expect(refused.status).toBe(status);
  expect(refused.body.errors?.[0]?.path).toContain(path);
});

test('who had a report that is given to somebody else, or declined, is told that he need not go', async () => {
  const given = await buildReport(stage, {});
  const declined = await buildReport(stage, {});
  await act('dispatcher-1', given, 'assign', { personId: await idOf('worker-2') });
  await act('dispatcher-1', declined, 'decline', { reason: 'duplicate' });
  await stage.workOff();
  const told = await stage.asOwner<{ report_id: string; body: string }>(
    "SELECT report_id, body FROM messages WHERE person_id = $1 AND kind = 'taken-away' AND report_id = ANY($2)",
    [await idOf('worker-1'), [given.id, declined.id]],
  );
  expect(told.sort((a, b) => a.report_id.localeCompare(b.report_id))).toEqual([
    { report_id: given.id, body: expect.stringContaining('已交给杨帆处理') },
    { report_id: declined.id, body: expect.stringContaining('没有受理: 重复上报') },
  ]);
});

test('a report does not go back and forth: each may return it once, and then others are asked', async () => {
  const report = await buildReport(stage);
  const workers = ['worker-1', 'worker-2'] as const;
  for (const persona of workers) {
    const personId = await idOf(persona);
    const { body } = await (await stage.as('dispatcher-1')).get<Report>(`/reports/${report.id}`);
    if (body.status === 'submitted') await act('dispatcher-1', report, 'assign', { personId });
    expect((await act(persona, report, 'return', { reason: 'not-mine' })).status).toBe(200);
  }
  for (const persona of workers) {
    const refused = await act('dispatcher-1', report, 'assign', { personId: await idOf(persona) });
    expect(refused.status).toBe(422);
  }
  const leader = await act('dispatcher-1', report, 'assign', { personId: await idOf('leader-1') });
  expect(leader.body).toMatchObject({ status: 'dispatched' });
});

test('of several who add the same co-handler at once one does', async () => {
  const report = await buildReport(stage);
  const body = { as: 'co', organisationId: await waterCompany() };
  const answers = await Promise.all(
    ['dispatcher-1', 'leader-1', 'district-1'].map((persona) => act(persona, report, 'assign', body)),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 422, 422]);
});
