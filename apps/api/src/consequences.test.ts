import { setTimeout as sleep } from 'node:timers/promises';
import type { Report } from '@weilinli/contracts';
import { startJobs } from './jobs';
import type { Channel } from './messages';
import { openLog } from './platform/log';
import { react } from './reactions';
import { act, buildReport } from './testing/build-report';
import { openStage, type Stage } from './testing/stage';
import { places } from './testing/story-city';

jest.setTimeout(30_000);
let stage: Stage;
let companyId: string;
beforeAll(async () => {
  stage = await openStage();
  const [company] = await stage.asOwner<{ id: string }>(
    `SELECT id FROM organisations WHERE code = 'DEMO-WATER'`,
  );
  companyId = company?.id ?? '';
  // A second member of the water company, and a third who has left it.
  await grant('resident-1', { role: 'department', organisationId: companyId });
  await grant('resident-2', { role: 'department', organisationId: companyId, until: '2024-01-01' });
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

interface NewGrant {
  role: string;
  areaCode?: string;
  organisationId?: string;
  until?: string;
}

async function grant(persona: string, { role, areaCode, organisationId, until }: NewGrant): Promise<void> {
  const { person } = await stage.as(persona);
  await stage.asOwner(
    `INSERT INTO role_grants (id, person_id, role, area_code, organisation_id, valid_from, valid_to)
      VALUES (gen_random_uuid(), $1, $2, $3, $4, '2023-01-01', $5)`,
    [person?.id, role, areaCode, organisationId, until],
  );
}

/** Who has been told what about a report, in the order of its history. */
async function messagesOf({ id }: Pick<Report, 'id'>): Promise<string[]> {
  const rows = await stage.asOwner<{ line: string }>(
    `SELECT m.sequence || ' ' || m.kind || ' ' || coalesce(p.persona, p.display_name) AS line
      FROM messages m JOIN people p ON p.id = m.person_id WHERE m.report_id = $1 AND m.sequence IS NOT NULL
      ORDER BY m.sequence, m.kind, p.persona`,
    [id],
  );
  return rows.map(({ line }) => line);
}

async function told(report: Pick<Report, 'id'>): Promise<string[]> {
  await stage.workOff();
  return messagesOf(report);
}

/** Jobs that failed wait for seconds before they run again; here they need not. */
async function untilRetriedAndDone(): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const left = await stage.asOwner(
      'UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL RETURNING id',
    );
    const [{ jobs } = { jobs: 0 }] = await stage.asOwner<{ jobs: number }>(
      'SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs',
    );
    if (left.length + jobs === 0) return;
    await sleep(50);
  }
  throw new Error('the jobs were not worked off');
}

// First, because the stage's own worker, once started, would do the dying one's work.
test('a worker that dies after the first delivery of each job has told everybody once in the end', async () => {
  const [inbox] = stage.deps.channels;
  const begun = new Set<string>();
  let deliveries = 0;
  const dying: Channel = {
    name: 'dying',
    deliver: async (message) => {
      await inbox?.deliver(message);
      deliveries += 1;
      const about = 'key' in message ? message.key : message.sequence;
      const job = `${message.reportId} ${about}`;
      if (begun.has(job)) return;
      begun.add(job);
      throw new Error('the power went out');
    },
  };
  const report = await buildReport(stage, { by: 'courier-1', place: places.otherDistrict });
  await act(stage, { by: 'city-1', report, action: 'assign', body: { organisationId: companyId } });
  const jobs = await startJobs({ ...stage.deps, channels: [dying], log: openLog('silent') });
  await untilRetriedAndDone();
  await jobs.stop();
  expect(await messagesOf(report)).toEqual([
    '1 desk city-1',
    '2 new-task department-1',
    '2 new-task resident-1',
    '2 reassigned courier-1',
  ]);
  // Once before each death, then all of it again.
  expect(deliveries).toBe(2 + 4);
});

test('a reaction that runs twice, also at once, says nothing twice', async () => {
  const report = await buildReport(stage);
  const entry = { reportId: report.id, sequence: 2 };
  await Promise.all([react(stage.deps, entry), react(stage.deps, entry)]);
  await react(stage.deps, entry);
  expect(await told(report)).toEqual(['2 new-task worker-1']);
});

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
  await act(stage, { by: 'leader-1', report, action: 'assign', body: { organisationId: companyId } });
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
