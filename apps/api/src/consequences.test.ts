import type { Report } from '@weilinli/contracts';
import { act, buildReport } from './testing/build-report';
import { organisationOf } from './testing/hire';
import { joinDepartment } from './testing/join-department';
import { messagesOf } from './testing/messages-of';
import { openStage, type Stage } from './testing/stage';
import { places } from './testing/story-city';

jest.setTimeout(30_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
  // A second member of the water company, and a third who has left it.
  await joinDepartment(stage, { persona: 'resident-1', code: 'DEMO-WATER' });
  await joinDepartment(stage, { persona: 'resident-2', code: 'DEMO-WATER', until: '2024-01-01' });
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

async function told(report: Pick<Report, 'id'>): Promise<string[]> {
  await stage.workOff();
  return messagesOf(stage, report);
}

test('nobody is told of his own deed', async () => {
  const report = await buildReport(stage, { by: 'worker-1' });
  const personId = (await stage.as('worker-1')).person?.id ?? '';
  await act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { personId } });
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  await act(stage, { by: 'worker-1', report, action: 'make-safe' });
  await act(stage, { by: 'worker-1', report, action: 'remark', body: { note: '等零件' } });
  // Others gave it to him; that he hears, as its handler and not once more as its reporter.
  expect(await told(report)).toEqual(['2 new-task worker-2', '3 new-task worker-1', '3 taken-away worker-2']);
});

test('every member of an organisation hears, but not who has left it, and then only who has taken it on', async () => {
  const report = await buildReport(stage);
  const organisationId = await organisationOf(stage, 'DEMO-WATER');
  await act(stage, { by: 'leader-1', report, action: 'assign', body: { organisationId } });
  await act(stage, { by: 'resident-1', report, action: 'accept' });
  await act(stage, { by: 'resident-1', report, action: 'resolve' });
  await act(stage, { by: 'courier-1', report, action: 'contest', body: { note: '还在漏' } });
  await act(stage, { by: 'department-1', report, action: 'remark', body: { note: '明天再来' } });
  expect(await told(report)).toEqual([
    '2 new-task worker-1',
    '3 new-task department-1',
    '3 new-task resident-1',
    '3 reassigned courier-1',
    '3 taken-away worker-1',
    '4 accepted courier-1',
    '5 resolved courier-1',
    '6 rework resident-1',
    '7 remark courier-1',
    '7 remark resident-1',
  ]);
});

test.each([
  ['otherCommunity', 'dispatcher-1', 'the street'],
  ['otherStreet', 'district-1', 'the district'],
  ['managedStreet', 'district-1', 'the district that governs it'],
  ['otherDistrict', 'city-1', 'the city'],
  ['outside', 'city-1', 'the city'],
] as const)('where no worker fits (%s), the desk of %s rings: %s', async (place, persona, _desk) => {
  const report = await buildReport(stage, { place: places[place] });
  expect(report).toMatchObject({ status: 'submitted', version: 1 });
  expect(report.assignee).toBeUndefined();
  expect(await told(report)).toEqual([`1 desk ${persona}`]);
});

test('what is given back rings at the desk, and a decline that is contested does so again, once', async () => {
  const report = await buildReport(stage);
  await act(stage, { by: 'worker-1', report, action: 'return', body: { reason: 'not-able' } });
  await act(stage, { by: 'dispatcher-1', report, action: 'decline', body: { reason: 'unclear' } });
  const contested = await act(stage, { by: 'courier-1', report, action: 'contest' });
  expect(contested.status).toBe('submitted');
  expect(contested.availableActions).toEqual(['withdraw', 'remark']);
  await act(stage, { by: 'district-1', report, action: 'decline', body: { reason: 'false' } });
  const again = await (await stage.as('courier-1')).post(`/reports/${report.id}/actions/contest`, {});
  expect(again).toMatchObject({
    status: 409,
    body: { code: 'ACTION_NOT_ALLOWED', reportStatus: 'declined', availableActions: ['remark'] },
  });
  expect(await told(report)).toEqual([
    '2 new-task worker-1',
    '3 desk dispatcher-1',
    '3 returned courier-1',
    '4 declined courier-1',
    '5 desk dispatcher-1',
    '6 declined courier-1',
  ]);
});

test('a withdrawal is told to who had it, a failed check to who fixed it, a passed one to the reporter', async () => {
  const withdrawn = await buildReport(stage);
  await act(stage, { by: 'courier-1', report: withdrawn, action: 'withdraw' });
  expect(await told(withdrawn)).toEqual(['2 new-task worker-1', '3 withdrawn worker-1']);

  const checked = await buildReport(stage);
  for (const action of ['accept', 'resolve'] as const) {
    await act(stage, { by: 'worker-1', report: checked, action });
  }
  await act(stage, { by: 'leader-1', report: checked, action: 'verify', body: { outcome: 'failed' } });
  await act(stage, { by: 'worker-1', report: checked, action: 'resolve' });
  await act(stage, { by: 'leader-1', report: checked, action: 'verify', body: { outcome: 'passed' } });
  await act(stage, { by: 'courier-1', report: checked, action: 'confirm' });
  expect(await told(checked)).toEqual([
    '2 new-task worker-1',
    '3 accepted courier-1',
    '4 resolved courier-1',
    '5 rework worker-1',
    '6 resolved courier-1',
    '7 verified courier-1',
    '8 closed worker-1',
  ]);
});

test('a message says what, where and until when, in the words of the catalogue', async () => {
  const report = await buildReport(stage, { place: { ...places.gate, address: '大华公园世家门口' } });
  const plain = await buildReport(stage);
  await stage.workOff();
  const words = (id: string) => stage.asOwner('SELECT title, body FROM messages WHERE report_id = $1', [id]);
  expect(await words(report.id)).toEqual([
    {
      title: '新任务: 雨水井盖 · 缺失',
      body: expect.stringMatching(/^大华公园世家门口, 请在(今天|明天) \d\d:\d\d 前接单$/),
    },
  ]);
  expect(await words(plain.id)).toEqual([
    expect.objectContaining({ body: expect.stringMatching(/^南湖街道 › 第 4 网格, 请在/) }),
  ]);
});
