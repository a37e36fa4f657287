import type { HistoryEntry, Me, Problem } from '@weilinli/contracts';
import { act, buildReport } from './testing/build-report';
import { whereverItStands } from './testing/everywhere';
import { hire, personOf } from './testing/hire';
import { openStage, type Stage } from './testing/stage';
import { places, storyAreas } from './testing/story-city';

jest.setTimeout(60_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const grid = { role: 'worker', areaCode: storyAreas.gridCode } as const;

test('after erasing, a reporter stands nowhere in the database, and his report goes on', async () => {
  const id = await hire(stage, { persona: '郑老实', role: 'resident' });
  await stage.asOwner(
    "UPDATE people SET wechat_open_id = 'openid-of-zheng', large_type = true WHERE id = $1",
    [id],
  );
  const by = await stage.as('郑老实');
  const report = await buildReport(stage, { by: '郑老实', onBehalfOf: '隔壁的何爷爷' });
  await act(stage, { by: 'worker-1', report, action: 'accept', body: { note: '马上到' } });
  await act(stage, { by, report, action: 'remark', body: { note: '在东门' } });
  await act(stage, { by: 'dispatcher-1', report, action: 'supervise', body: { note: '抓紧' } });
  const other = await buildReport(stage, { by: 'resident-1', place: { ...places.gate, latitude: 30.511 } });
  await act(stage, { by, report: other, action: 'follow' });
  await by.put('/me/settings', { largeType: true }, { 'idempotency-key': 'settings' });
  await stage.asOwner(
    `INSERT INTO idempotency_keys (person_id, method, path, key, body_hash, status, answer)
      VALUES ($1, 'POST', '/api/v1/reports/x/actions/accept', 'kept', '', 200, json_build_object('reporter', json_build_object('id', $2::text, 'displayName', '郑老实')))`,
    [await personOf(stage, 'worker-1'), id],
  );
  await stage.workOff();
  const words = ['郑老实', 'openid-of-zheng', '何爷爷'];
  expect(await whereverItStands(stage, words)).not.toEqual([]);

  expect((await by.delete('/me')).status).toBe(204);
  await stage.workOff();
  expect(await whereverItStands(stage, words)).toEqual([]);
  // A lost answer is asked for again; nothing else can be asked any more.
  expect((await by.delete('/me')).status).toBe(204);
  expect((await by.get<Problem>('/me')).body.code).toBe('SESSION_ENDED');

  const leader = await stage.as('dispatcher-1');
  const { items } = (await leader.get<{ items: HistoryEntry[] }>(`/reports/${report.id}/history`)).body;
  expect(items.find(({ event }) => event === 'submit')?.actor?.displayName).toBe('已注销用户');
  await act(stage, { by: 'worker-1', report, action: 'make-safe' });
  const after = await act(stage, { by: 'worker-1', report, action: 'resolve' });
  expect(after).toMatchObject({ status: 'resolved', reporter: { displayName: '已注销用户' } });
  await stage.workOff();
});

test('who has tasks in hand hands them over first; then his name is gone from their histories too', async () => {
  const report = await buildReport(stage, { by: 'resident-1' });
  const id = await hire(stage, { persona: '孙要走', ...grid });
  await stage.asOwner("UPDATE people SET staff_number = 'WH-77' WHERE id = $1", [id]);
  // Retired when its owner bound it to this account.
  await stage.asOwner(
    "INSERT INTO people (id, display_name, erased_at) VALUES (gen_random_uuid(), '孙要走', now())",
  );
  const by = await stage.as('孙要走');
  const dispatcher = await stage.as('dispatcher-1');
  await act(stage, { by: dispatcher, report, action: 'assign', body: { personId: id } });
  await act(stage, { by, report, action: 'accept' });
  await by.post('/leaves', { startsAt: '2027-01-04T00:00:00Z', endsAt: '2027-01-05T00:00:00Z' });

  const refused = await by.delete<Problem>('/me');
  expect([refused.status, refused.body.code]).toEqual([409, 'TASKS_IN_HAND']);
  expect(refused.body.detail).toContain(report.number);
  const handed = await dispatcher.post(`/people/${id}/hand-over`, { to: 'choose' });
  expect(handed.status).toBe(200);
  await stage.workOff();
  const words = ['孙要走', 'WH-77'];
  expect(
    (await whereverItStands(stage, words)).filter((found) => found.startsWith('public.history')),
  ).not.toEqual([]);

  expect((await by.delete('/me')).status).toBe(204);
  await stage.workOff();
  expect(await whereverItStands(stage, words)).toEqual([]);
  const { items } = (await dispatcher.get<{ items: HistoryEntry[] }>(`/reports/${report.id}/history`)).body;
  const accepted = items.find(({ event }) => event === 'accept');
  expect(accepted?.actor?.displayName).toBe('已注销用户');
});

test('only who has erased his account can be forgotten in a history', async () => {
  const report = await buildReport(stage);
  const read = () =>
    stage.asOwner('SELECT facts FROM history WHERE report_id = $1 ORDER BY sequence', [report.id]);
  const before = await read();
  await stage.deps.dataSource.query('SELECT forget_name(id) FROM people WHERE erased_at IS NULL');
  expect(await read()).toEqual(before);
});

test('a persona of the demonstration that was erased may come again, as somebody new', async () => {
  const before = await stage.as('resident-2');
  expect((await before.delete('/me')).status).toBe(204);
  const { body } = await stage.noOne.get<{ items: { persona: string }[] }>('/auth/demo');
  expect(body.items.map(({ persona }) => persona)).toContain('resident-2');
  const { body: session } = await stage.noOne.post<{ person: Me }>('/auth/demo', { persona: 'resident-2' });
  expect(session.person.id).not.toBe(before.person?.id);
  expect(session.person.roles.map(({ role }) => role)).toEqual(['resident']);
});
