import type { GiveFeedback, HistoryEntry, Page, Problem, Report } from '@weilinli/contracts';
import { buildPhoto } from '../testing/build-photo';
import { act, buildReport } from '../testing/build-report';
import { openStage, type Stage } from '../testing/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

async function closed(): Promise<Report> {
  const report = await buildReport(stage);
  for (const action of ['accept', 'make-safe', 'resolve'] as const) {
    await act(stage, { by: 'worker-1', report, action });
  }
  return act(stage, { by: 'courier-1', report, action: 'confirm' });
}

const reopened = (report: Report) =>
  act(stage, { by: 'courier-1', report, action: 'reopen', body: { reason: 'broken-again' } });

async function leadsOf({ id }: Report): Promise<string[]> {
  const rows = await stage.asOwner<{ line: string }>(
    `SELECT coalesce(p.persona, o.name) || ' ' || coalesce(a.end_reason, 'has it') AS line FROM assignments a
      LEFT JOIN people p ON p.id = a.person_id LEFT JOIN organisations o ON o.id = a.organisation_id
      WHERE a.report_id = $1 ORDER BY a.assigned_at, a.id`,
    [id],
  );
  return rows.map(({ line }) => line);
}

test('what breaks again within a week goes back to who fixed it, as rework', async () => {
  const report = await closed();
  const open = await reopened(report);
  expect(open).toMatchObject({
    status: 'accepted',
    rework: 1,
    verified: false,
    assignee: { displayName: '刘敏' },
  });
  expect(open.closedAt).toBeUndefined();
  expect(open.resolvedAt).toBeUndefined();
  expect(await leadsOf(report)).toEqual(['worker-1 closed', 'worker-1 has it']);

  await act(stage, { by: 'worker-1', report, action: 'resolve' });
  await act(stage, { by: 'courier-1', report, action: 'confirm' });
  expect(await reopened(report)).toMatchObject({ status: 'accepted', rework: 2 });
  expect(await leadsOf(report)).toEqual(['worker-1 closed', 'worker-1 closed', 'worker-1 has it']);
});

test('what is over stands in the list of who handled it, until it is opened again', async () => {
  const handledBy = async (persona: string) => {
    const { body } = await (await stage.as(persona)).get<Page<Report>>('/reports?scope=handled&sort=newest');
    return body.items.map(({ id }) => id);
  };
  const report = await closed();
  expect(await handledBy('worker-1')).toContain(report.id);
  expect(await handledBy('worker-2')).not.toContain(report.id);
  expect(await handledBy('courier-1')).not.toContain(report.id);
  await reopened(report);
  expect(await handledBy('worker-1')).not.toContain(report.id);
});

test('an organisation has it again by the member who had taken it on', async () => {
  const report = await buildReport(stage);
  const [company] = await stage.asOwner<{ id: string }>(
    `SELECT id FROM organisations WHERE code = 'DEMO-WATER'`,
  );
  const body = { organisationId: company?.id ?? '' };
  await act(stage, { by: 'leader-1', report, action: 'assign', body });
  for (const action of ['accept', 'resolve'] as const) {
    await act(stage, { by: 'department-1', report, action });
  }
  await act(stage, { by: 'courier-1', report, action: 'confirm' });
  await reopened(report);
  const { body: seen } = await (await stage.as('department-1')).get<Report>(`/reports/${report.id}`);
  expect(seen.availableActions).toContain('resolve');
});

test('photos of how it looks now may come along, and a reason has to', async () => {
  const report = await closed();
  const caller = await stage.as('courier-1');
  const answer = await caller.post<Problem>(`/reports/${report.id}/actions/reopen`, { note: '又松了' });
  expect(answer).toMatchObject({ status: 422, body: { code: 'REASON_REQUIRED' } });
  const photoIds = [await buildPhoto(stage, caller)];
  const body = { reason: 'broken-again', photoIds } as const;
  const open = await act(stage, { by: 'courier-1', report, action: 'reopen', body });
  expect(open.photos.at(-1)).toMatchObject({ id: photoIds[0], stage: 'remark' });
});

test('who reported the same reopens it as well, by the button or by one tap, whatever he said before', async () => {
  const report = await buildReport(stage);
  const twin = await buildReport(stage, { by: 'resident-1' });
  await act(stage, { by: 'leader-1', report: twin, action: 'merge', body: { into: report.id } });
  await act(stage, { by: 'resident-2', report, action: 'follow' });
  for (const action of ['accept', 'resolve'] as const) await act(stage, { by: 'worker-1', report, action });
  const say = async (persona: string, body: GiveFeedback) =>
    (await stage.as(persona)).post<Report>(`/reports/${report.id}/feedback`, body);
  await say('resident-1', { answer: 'fixed' });
  await say('courier-1', { answer: 'fixed' });

  // The word of who follows it is heard, and sends nobody.
  expect(await say('resident-2', { answer: 'not-fixed' })).toMatchObject({ body: { status: 'closed' } });
  const again = await say('resident-1', { answer: 'not-fixed', note: '又松了' });
  expect(again.body).toMatchObject({
    status: 'accepted',
    rework: 1,
    assignee: { displayName: '刘敏' },
  });
  const { body: history } = await (await stage.as('leader-1')).get<{ items: HistoryEntry[] }>(
    `/reports/${report.id}/history`,
  );
  expect(history.items.at(-1)).toMatchObject({
    event: 'reopen',
    actor: { role: 'co-reporter' },
    reason: 'not-fixed',
    note: '又松了',
    facts: { answer: 'not-fixed' },
  });

  await act(stage, { by: 'worker-1', report, action: 'resolve' });
  await act(stage, { by: 'courier-1', report, action: 'confirm' });
  const body = { reason: 'broken-again' } as const;
  expect(await act(stage, { by: 'resident-1', report, action: 'reopen', body })).toMatchObject({ rework: 2 });
});

test('only who reported it reopens it, and only for seven days', async () => {
  const report = await closed();

  const leader = await stage.as('leader-1');
  const body = { reason: 'broken-again' };
  expect(await leader.post(`/reports/${report.id}/actions/reopen`, body)).toMatchObject({ status: 409 });
  await stage.asOwner("UPDATE reports SET closed_at = now() - interval '7 days 1 minute' WHERE id = $1", [
    report.id,
  ]);
  const late = await (await stage.as('courier-1')).post<Problem>(
    `/reports/${report.id}/actions/reopen`,
    body,
  );
  expect(late).toMatchObject({ status: 409, body: { reportStatus: 'closed' } });
});
