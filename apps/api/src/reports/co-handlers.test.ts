import type { HistoryEntry, Page, Problem, Report } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { hire, organisationOf, personOf, toldOf } from '../testing/hire';
import { openStage, type Stage } from '../testing/stage';

let stage: Stage;
let ids: Record<'worker-1' | 'worker-2' | 'next-worker' | 'far-worker' | 'water' | 'property', string>;

beforeAll(async () => {
  stage = await openStage();
  const next = { persona: 'next-worker', role: 'worker', areaCode: '42010601500403' } as const;
  const far = { persona: 'far-worker', role: 'worker', areaCode: '420111001000' } as const;
  ids = {
    'worker-1': await personOf(stage, 'worker-1'),
    'worker-2': await personOf(stage, 'worker-2'),
    'next-worker': await hire(stage, next),
    'far-worker': await hire(stage, far),
    water: await organisationOf(stage, 'DEMO-WATER'),
    property: await organisationOf(stage, 'DEMO-PROPERTY'),
  };
}, 60_000);
afterAll(() => stage.close());

const post = async <T = Report>(
  persona: string,
  report: Pick<Report, 'id'>,
  action: string,
  body: object = {},
) => (await stage.as(persona)).post<T>(`/reports/${report.id}/actions/${action}`, body);
const seenBy = async (persona: string, report: Pick<Report, 'id'>) =>
  (await (await stage.as(persona)).get<Report>(`/reports/${report.id}`)).body;
const historyOf = async (report: Pick<Report, 'id'>) =>
  (await (await stage.as('dispatcher-1')).get<{ items: HistoryEntry[] }>(`/reports/${report.id}/history`))
    .body.items;
const assignedTo = async (persona: string) =>
  (await (await stage.as(persona)).get<Page<Report>>('/reports?scope=assigned&limit=100')).body.items.map(
    ({ id }) => id,
  );
const add = (report: Pick<Report, 'id'>, handler: { personId?: string; organisationId?: string }) =>
  act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { as: 'co', ...handler } });
const nameOf = async (persona: string) => (await stage.as(persona)).person?.displayName ?? '';

test('co-handlers help beside the lead: several, people and organisations', async () => {
  const report = await buildReport(stage);
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  await add(report, { personId: ids['next-worker'] });
  await add(report, { organisationId: ids.water });
  const helped = await add(report, { organisationId: ids.property });
  expect(helped).toMatchObject({ status: 'accepted', assignee: { id: ids['worker-1'] } });
  expect(helped.coHandlers).toEqual([
    { id: ids['next-worker'], displayName: 'next-worker', role: 'worker' },
    { id: ids.water, displayName: expect.stringContaining('自来水'), role: 'department' },
    { id: ids.property, displayName: expect.stringContaining('物业'), role: 'property' },
  ]);
  expect((await historyOf(report)).at(-1)).toMatchObject({
    event: 'assign',
    facts: { as: 'co', handler: { organisationId: ids.property } },
  });
  for (const persona of ['next-worker', 'department-1', 'property-1']) {
    const seen = await seenBy(persona, report);
    expect(seen).toMatchObject({ view: 'full', reporter: { displayName: '郭飞' } });
    expect(seen.relations).toContain('co-handler');
    expect(seen.availableActions).toEqual(expect.arrayContaining(['make-safe', 'return', 'remark']));
    expect(seen.availableActions).not.toContain('resolve');
    expect(await assignedTo(persona)).toContain(report.id);
  }
});

test('nobody helps twice, who leads does not help, and who helps comes from the street or an organisation', async () => {
  const report = await buildReport(stage);
  await add(report, { personId: ids['next-worker'] });
  for (const personId of [
    ids['next-worker'],
    ids['worker-1'],
    ids['far-worker'],
    await personOf(stage, 'resident-1'),
  ]) {
    const refused = await post<Problem>('dispatcher-1', report, 'assign', { as: 'co', personId });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'HANDLER_UNKNOWN', errors: [{ path: 'personId' }] },
    });
  }
  const refused = await post<Problem>('worker-1', report, 'assign', { as: 'co', personId: ids['worker-2'] });
  expect(refused.status).toBe(409);
});

test('a co-handler makes the place safe; the lead resolves', async () => {
  const report = await buildReport(stage);
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  await add(report, { organisationId: ids.property });
  const safe = await act(stage, { by: 'property-1', report, action: 'make-safe' });
  expect(safe.madeSafeAt).toBeDefined();
  expect((await historyOf(report)).at(-1)).toMatchObject({
    actor: { role: 'co-handler' },
    facts: { actingAs: { role: 'property', organisationId: ids.property } },
  });
  expect((await post('property-1', report, 'resolve')).status).toBe(409);
});

test('a co-handler returns his own part; the lead and the others go on, and he is not asked again', async () => {
  const report = await buildReport(stage);
  await add(report, { personId: ids['next-worker'] });
  await add(report, { organisationId: ids.water });
  const withoutReason = await post<Problem>('next-worker', report, 'return');
  expect(withoutReason.body.code).toBe('REASON_REQUIRED');
  const left = await act(stage, {
    by: 'next-worker',
    report,
    action: 'return',
    body: { reason: 'not-able' },
  });
  expect(left).toMatchObject({
    status: 'dispatched',
    assignee: { id: ids['worker-1'] },
    coHandlers: [{ id: ids.water }],
    relations: ['former-assignee', 'signed-in'],
  });
  expect((await historyOf(report)).at(-1)).toMatchObject({
    event: 'return',
    actor: { role: 'co-handler' },
    facts: { as: 'co', handler: { personId: ids['next-worker'] } },
  });
  expect(
    (await post('dispatcher-1', report, 'assign', { as: 'co', personId: ids['next-worker'] })).status,
  ).toBe(422);
});

test('who added a co-handler can let him go, and only one who helps', async () => {
  const report = await buildReport(stage);
  const water = { organisationId: ids.water };
  await add(report, water);
  const release = { as: 'co', release: true, ...water };
  expect((await post('worker-1', report, 'assign', release)).status).toBe(409);
  expect((await post('leader-1', report, 'assign', release)).body.coHandlers).toEqual([]);
  expect((await historyOf(report)).at(-1)).toMatchObject({
    facts: { as: 'co', release: true, handler: water },
  });
  expect((await post('leader-1', report, 'assign', release)).status).toBe(422);
  const lead = await post<Problem>('leader-1', report, 'assign', {
    release: true,
    personId: ids['worker-1'],
  });
  expect(lead).toMatchObject({ status: 400, body: { errors: [{ path: 'release' }] } });
  // Who was let go has not refused: he can be asked again.
  expect((await add(report, water)).coHandlers).toHaveLength(1);
});

test('another lead handler keeps those who help, and one who helped can become the lead', async () => {
  const report = await buildReport(stage);
  await add(report, { personId: ids['next-worker'] });
  await add(report, { organisationId: ids.water });
  const given = await act(stage, {
    by: 'dispatcher-1',
    report,
    action: 'assign',
    body: { personId: ids['worker-2'] },
  });
  expect(given.coHandlers.map(({ id }) => id)).toEqual([ids['next-worker'], ids.water]);
  const led = await act(stage, {
    by: 'dispatcher-1',
    report,
    action: 'transfer',
    body: { personId: ids['next-worker'], reason: 'not-mine' },
  });
  expect(led.assignee?.id).toBe(ids['next-worker']);
  expect(led.coHandlers.map(({ id }) => id)).toEqual([ids.water]);
  const returned = await act(stage, {
    by: 'next-worker',
    report,
    action: 'return',
    body: { reason: 'not-mine' },
  });
  expect(returned).toMatchObject({ status: 'submitted' });
  expect((await seenBy('department-1', report)).relations).toContain('co-handler');
});

test('a decline ends the help, and a closed report still names who helped', async () => {
  const declined = await buildReport(stage);
  await add(declined, { organisationId: ids.water });
  await act(stage, {
    by: 'dispatcher-1',
    report: declined,
    action: 'decline',
    body: { reason: 'duplicate' },
  });
  const seen = await seenBy('department-1', declined);
  expect(seen).toMatchObject({ relations: ['former-assignee', 'signed-in'], coHandlers: [] });

  const closed = await buildReport(stage);
  await act(stage, { by: 'worker-1', report: closed, action: 'accept' });
  await add(closed, { organisationId: ids.water });
  await stage.asOwner("UPDATE assignments SET ended_at = now(), end_reason = 'closed' WHERE report_id = $1", [
    closed.id,
  ]);
  await stage.asOwner("UPDATE reports SET status = 'closed', closed_at = now() WHERE id = $1", [closed.id]);
  expect((await seenBy('dispatcher-1', closed)).coHandlers.map(({ id }) => id)).toEqual([ids.water]);
});

test('help is told to who helps and to the lead, when it comes and when it ends', async () => {
  const report = await buildReport(stage);
  await add(report, { personId: ids['next-worker'] });
  await add(report, { organisationId: ids.water });
  await act(stage, { by: 'next-worker', report, action: 'return', body: { reason: 'not-able' } });
  await act(stage, {
    by: 'leader-1',
    report,
    action: 'assign',
    body: { as: 'co', release: true, organisationId: ids.water },
  });
  await stage.workOff();
  const told = (await toldOf(stage, report.id)).filter(({ kind }) => kind !== 'new-task');
  const [lead, member, dispatcher] = [
    await nameOf('worker-1'),
    await nameOf('department-1'),
    await nameOf('dispatcher-1'),
  ];
  expect(told.map(({ name, kind }) => `${kind} ${name}`).sort()).toEqual(
    [
      'helping next-worker',
      `helped ${lead}`,
      `helping ${member}`,
      `helped ${lead}`,
      `helper-left ${lead}`,
      `helper-left ${dispatcher}`,
      `released ${member}`,
      `helper-left ${lead}`,
    ].sort(),
  );
  expect(told.find(({ kind }) => kind === 'helper-left')?.words).toContain('next-worker不再协助');
});
