import type { HandlerCandidate, HistoryEntry, Problem, Report } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { hire, organisationOf, personOf, toldOf } from '../testing/hire';
import { openStage, type Stage } from '../testing/stage';

let stage: Stage;
let ids: Record<'worker-1' | 'next-worker' | 'far-worker' | 'street-worker' | 'water', string>;

beforeAll(async () => {
  stage = await openStage();
  ids = {
    'worker-1': await personOf(stage, 'worker-1'),
    // the grid beside worker-1's
    'next-worker': await hire(stage, { persona: 'next-worker', role: 'worker', areaCode: '42010601500403' }),
    // another district, another street of the same district
    'far-worker': await hire(stage, { persona: 'far-worker', role: 'worker', areaCode: '420111001000' }),
    'street-worker': await hire(stage, {
      persona: 'street-worker',
      role: 'worker',
      areaCode: '420106014000',
    }),
    water: await organisationOf(stage, 'DEMO-WATER'),
  };
  await hire(stage, { persona: 'far-leader', role: 'leader', areaCode: '420111001000' });
}, 60_000);
afterAll(() => stage.close());

const post = async <T = Report>(
  persona: string,
  report: Pick<Report, 'id'>,
  action: string,
  body: object = {},
) => (await stage.as(persona)).post<T>(`/reports/${report.id}/actions/${action}`, body);
const lastEntry = async (report: Pick<Report, 'id'>) => {
  const { body } = await (await stage.as('dispatcher-1')).get<{ items: HistoryEntry[] }>(
    `/reports/${report.id}/history`,
  );
  return body.items.at(-1);
};
const transfer = (report: Pick<Report, 'id'>, personId: string, by = 'dispatcher-1') =>
  act(stage, { by, report, action: 'transfer', body: { personId, reason: 'not-mine' } });

test.each([
  ['next-worker', 'grid'],
  ['street-worker', 'street'],
  ['far-worker', 'district'],
] as const)('a transfer to %s crosses a %s, and the receiver has to accept', async (persona, crosses) => {
  const report = await buildReport(stage);
  const accepted = await act(stage, { by: 'worker-1', report, action: 'accept' });
  const moved = await transfer(report, ids[persona]);
  expect(moved).toMatchObject({ status: 'dispatched', transfers: 1, assignee: { id: ids[persona] } });
  expect(moved.deadlines).toEqual(accepted.deadlines);
  expect(await lastEntry(report)).toMatchObject({
    event: 'transfer',
    reason: 'not-mine',
    facts: {
      crosses,
      handler: { personId: ids[persona] },
      actingAs: { role: 'dispatcher', areaCode: '420106015000' },
    },
  });
  expect(await act(stage, { by: persona, report, action: 'accept' })).toMatchObject({ status: 'accepted' });
});

test('a transfer to an organisation crosses to it', async () => {
  const report = await buildReport(stage);
  const moved = await act(stage, {
    by: 'leader-1',
    report,
    action: 'transfer',
    body: { organisationId: ids.water, reason: 'not-able' },
  });
  expect(moved.assignee).toMatchObject({ id: ids.water });
  expect(await lastEntry(report)).toMatchObject({ facts: { crosses: 'organisation' } });
});

test('a transfer needs a reason and one receiver who is known and does not have it already', async () => {
  const report = await buildReport(stage);
  const refusals = [
    await post<Problem>('dispatcher-1', report, 'transfer', { personId: ids['next-worker'] }),
    await post<Problem>('dispatcher-1', report, 'transfer', { reason: 'not-mine' }),
    await post<Problem>('dispatcher-1', report, 'transfer', {
      reason: 'not-mine',
      personId: ids['next-worker'],
      organisationId: ids.water,
    }),
    await post<Problem>('dispatcher-1', report, 'transfer', {
      reason: 'not-mine',
      personId: ids['worker-1'],
    }),
    await post<Problem>('dispatcher-1', report, 'transfer', {
      reason: 'not-mine',
      personId: await personOf(stage, 'resident-1'),
    }),
    await post<Problem>('worker-1', report, 'transfer', { reason: 'not-mine', personId: ids['next-worker'] }),
  ];
  expect(refusals.map(({ status, body }) => [status, body.code])).toEqual([
    [422, 'REASON_REQUIRED'],
    [400, 'VALIDATION_FAILED'],
    [400, 'VALIDATION_FAILED'],
    [422, 'HANDLER_UNKNOWN'],
    [422, 'HANDLER_UNKNOWN'],
    [409, 'ACTION_NOT_ALLOWED'],
  ]);
});

test('a transfer that is refused lies on the desk of the common superior, and not with the receiver again', async () => {
  const report = await buildReport(stage);
  await transfer(report, ids['far-worker']);
  const refused = await act(stage, {
    by: 'far-worker',
    report,
    action: 'return',
    body: { reason: 'not-mine' },
  });
  expect(refused).toMatchObject({ status: 'submitted' });
  expect(refused.assignee).toBeUndefined();
  expect(await lastEntry(report)).toMatchObject({
    facts: { refusedTransfer: true, deskAreaCodes: ['420100000000'] },
  });
  await stage.workOff();
  const told = await toldOf(stage, report.id);
  const cityName = (await stage.as('city-1')).person?.displayName;
  expect(told.filter(({ kind }) => kind === 'desk').map(({ name }) => name)).toEqual([cityName]);
  expect((await post('city-1', report, 'assign', { personId: ids['far-worker'] })).status).toBe(422);
  const given = await post('city-1', report, 'assign', { personId: ids['street-worker'] });
  expect(given.body).toMatchObject({ status: 'dispatched', transfers: 1 });
});

test('within one street the street’s desk is the common one', async () => {
  const report = await buildReport(stage);
  await transfer(report, ids['next-worker']);
  await act(stage, { by: 'next-worker', report, action: 'return', body: { reason: 'not-mine' } });
  expect(await lastEntry(report)).toMatchObject({
    facts: { deskAreaCodes: ['420100000000', '420106000000', '420106015000', '420106015004'] },
  });
  await stage.workOff();
  const told = await toldOf(stage, report.id);
  const dispatcher = (await stage.as('dispatcher-1')).person?.displayName;
  expect(told.filter(({ kind }) => kind === 'desk').map(({ name }) => name)).toEqual([dispatcher]);
});

test('who has accepted a transferred report and returns it later returns it like any other', async () => {
  const report = await buildReport(stage);
  await transfer(report, ids['next-worker']);
  await act(stage, { by: 'next-worker', report, action: 'accept' });
  await act(stage, { by: 'next-worker', report, action: 'return', body: { reason: 'not-able' } });
  expect((await lastEntry(report))?.facts).not.toHaveProperty('refusedTransfer');
});

test('after two transfers the common superior decides, and what he decides is not returned', async () => {
  const report = await buildReport(stage);
  await transfer(report, ids['street-worker']);
  await transfer(report, ids['next-worker']);

  // One of them serves in another street: the street's dispatcher no longer decides.
  for (const action of ['transfer', 'assign']) {
    const refused = await post<Problem>('dispatcher-1', report, action, {
      personId: ids['worker-1'],
      reason: 'not-mine',
    });
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain('武昌区');
    expect(refused.body.availableActions).not.toContain('transfer');
  }
  const decided = await transfer(report, ids['worker-1'], 'district-1');
  expect(decided).toMatchObject({ transfers: 3, assignee: { id: ids['worker-1'] } });
  expect(await lastEntry(report)).toMatchObject({ facts: { bound: true } });
  const refused = await post<Problem>('worker-1', report, 'return', { reason: 'not-mine' });
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'ACTION_NOT_ALLOWED', reportStatus: 'dispatched' },
  });
  expect(await act(stage, { by: 'worker-1', report, action: 'accept' })).toMatchObject({
    status: 'accepted',
  });
});

test('within one street its own dispatcher is the common superior, and the leader of a grid is not', async () => {
  const report = await buildReport(stage);
  await transfer(report, ids['next-worker']);
  await transfer(report, ids['worker-1'], 'leader-1');
  const body = { personId: ids['next-worker'], reason: 'not-mine' };
  expect((await post('leader-1', report, 'transfer', body)).status).toBe(409);
  expect((await post('dispatcher-1', report, 'assign', body)).status).toBe(200);
  expect((await post('next-worker', report, 'return', { reason: 'not-mine' })).status).toBe(409);
});

test('a second refusal lies on the desk of who answers for all of them, who may overrule it', async () => {
  const report = await buildReport(stage);
  await transfer(report, ids['street-worker']);
  await transfer(report, ids['next-worker']);
  await act(stage, { by: 'next-worker', report, action: 'return', body: { reason: 'not-mine' } });
  expect(await lastEntry(report)).toMatchObject({
    facts: { deskAreaCodes: ['420100000000', '420106000000'] },
  });
  expect((await post('dispatcher-1', report, 'assign', { personId: ids['worker-1'] })).status).toBe(409);
  const offered = await (await stage.as('district-1')).get<{ items: HandlerCandidate[] }>(
    `/reports/${report.id}/candidates`,
  );
  expect(offered.body.items.map(({ personId }) => personId)).toContain(ids['next-worker']);
  const decided = await post('district-1', report, 'assign', { personId: ids['next-worker'] });
  expect(decided.body).toMatchObject({ status: 'dispatched', assignee: { id: ids['next-worker'] } });
});

test('a transfer is told to who gets it, who had it, the reporter, and the leader whose area it comes to', async () => {
  const report = await buildReport(stage);
  await transfer(report, ids['far-worker']);
  await stage.workOff();
  const told = await toldOf(stage, report.id);
  const kinds = told.map(({ name, kind }) => `${name} ${kind}`);
  const nameOf = async (persona: string) => (await stage.as(persona)).person?.displayName;
  expect(kinds).toEqual(
    expect.arrayContaining([
      'far-worker new-task',
      'far-leader transferred-in',
      `${await nameOf('worker-1')} taken-away`,
      `${await nameOf('courier-1')} reassigned`,
    ]),
  );
  expect(told.find(({ kind }) => kind === 'taken-away')?.words).toContain('已交给far-worker处理');
});

test('of two transfers at once one is done, and the other decides anew', async () => {
  const report = await buildReport(stage);
  const answers = await Promise.all(
    ['next-worker', 'street-worker'].map((persona) =>
      post('dispatcher-1', report, 'transfer', {
        personId: ids[persona as 'next-worker'],
        reason: 'not-mine',
        version: report.version,
      }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const [leads] = await stage.asOwner<{ count: number }>(
    "SELECT count(*)::int FROM assignments WHERE report_id = $1 AND kind = 'lead' AND ended_at IS NULL",
    [report.id],
  );
  expect(leads?.count).toBe(1);
});

test('somebody elsewhere is found by his name or area’s, as far as the word of who asks reaches', async () => {
  const report = await buildReport(stage);
  const found = async (persona: string, query: string) => {
    const { body } = await (await stage.as(persona)).get<{ items: HandlerCandidate[] }>(
      `/reports/${report.id}/candidates?${query}`,
    );
    return body.items.map(({ personId, organisationId }) => personId ?? organisationId);
  };
  const far = 'search=-worker&action=transfer';
  expect(await found('dispatcher-1', far)).toEqual(
    expect.arrayContaining([ids['far-worker'], ids['street-worker'], ids['next-worker']]),
  );
  // Assigned it can be in his street; and what he answers for is no more than that.
  expect(await found('dispatcher-1', 'search=-worker')).toEqual([ids['next-worker']]);
  expect(await found('district-1', 'search=-worker')).toEqual(
    expect.arrayContaining([ids['street-worker'], ids['next-worker']]),
  );
  expect(await found('dispatcher-1', `search=${encodeURIComponent('水公司')}`)).toContain(ids.water);
  expect(await found('dispatcher-1', 'search=nobody-of-this-name')).toEqual([]);
});
