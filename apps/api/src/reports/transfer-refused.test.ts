import type { HandlerCandidate, Problem } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { toldOf } from '../testing/hire';
import { openTransfers, type Transfers } from './testing/transfers';

let house: Transfers;
beforeAll(async () => {
  house = await openTransfers();
}, 60_000);
afterAll(() => house.stage.close());

test('a transfer that is refused lies on the desk of the common superior, and not with the receiver again', async () => {
  const report = await buildReport(house.stage);
  await house.transfer(report, house.ids['far-worker']);
  const refused = await act(house.stage, {
    by: 'far-worker',
    report,
    action: 'return',
    body: { reason: 'not-mine' },
  });
  expect(refused).toMatchObject({ status: 'submitted' });
  expect(refused.assignee).toBeUndefined();
  expect(await house.lastEntry(report)).toMatchObject({
    facts: { refusedTransfer: true, deskAreaCodes: ['420100000000'] },
  });
  await house.stage.workOff();
  const told = await toldOf(house.stage, report.id);
  const cityName = (await house.stage.as('city-1')).person?.displayName;
  expect(told.filter(({ kind }) => kind === 'desk').map(({ name }) => name)).toEqual([cityName]);
  expect((await house.post('city-1', report, 'assign', { personId: house.ids['far-worker'] })).status).toBe(
    422,
  );
  const given = await house.post('city-1', report, 'assign', { personId: house.ids['street-worker'] });
  expect(given.body).toMatchObject({ status: 'dispatched', transfers: 1 });
});

test('within one street the street’s desk is the common one', async () => {
  const report = await buildReport(house.stage);
  await house.transfer(report, house.ids['next-worker']);
  await act(house.stage, { by: 'next-worker', report, action: 'return', body: { reason: 'not-mine' } });
  expect(await house.lastEntry(report)).toMatchObject({
    facts: { deskAreaCodes: ['420100000000', '420106000000', '420106015000', '420106015004'] },
  });
  await house.stage.workOff();
  const told = await toldOf(house.stage, report.id);
  const dispatcher = (await house.stage.as('dispatcher-1')).person?.displayName;
  expect(told.filter(({ kind }) => kind === 'desk').map(({ name }) => name)).toEqual([dispatcher]);
});

test('who has accepted a transferred report and returns it later returns it like any other', async () => {
  const report = await buildReport(house.stage);
  await house.transfer(report, house.ids['next-worker']);
  await act(house.stage, { by: 'next-worker', report, action: 'accept' });
  await act(house.stage, { by: 'next-worker', report, action: 'return', body: { reason: 'not-able' } });
  expect((await house.lastEntry(report))?.facts).not.toHaveProperty('refusedTransfer');
});

test('after two transfers the common superior decides, and what he decides is not returned', async () => {
  const report = await buildReport(house.stage);
  await house.transfer(report, house.ids['street-worker']);
  await house.transfer(report, house.ids['next-worker']);

  // One of them serves in another street: the street's dispatcher no longer decides.
  for (const action of ['transfer', 'assign']) {
    const refused = await house.post<Problem>('dispatcher-1', report, action, {
      personId: house.ids['worker-1'],
      reason: 'not-mine',
    });
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toContain('武昌区');
    expect(refused.body.availableActions).not.toContain('transfer');
  }
  const decided = await house.transfer(report, house.ids['worker-1'], 'district-1');
  expect(decided).toMatchObject({ transfers: 3, assignee: { id: house.ids['worker-1'] } });
  expect(await house.lastEntry(report)).toMatchObject({ facts: { bound: true } });
  const refused = await house.post<Problem>('worker-1', report, 'return', { reason: 'not-mine' });
  expect(refused).toMatchObject({
    status: 409,
    body: { code: 'ACTION_NOT_ALLOWED', reportStatus: 'dispatched' },
  });
  expect(await act(house.stage, { by: 'worker-1', report, action: 'accept' })).toMatchObject({
    status: 'accepted',
  });
});

test('within one street its own dispatcher is the common superior, and the leader of a grid is not', async () => {
  const report = await buildReport(house.stage);
  await house.transfer(report, house.ids['next-worker']);
  await house.transfer(report, house.ids['worker-1'], 'leader-1');
  const body = { personId: house.ids['next-worker'], reason: 'not-mine' };
  expect((await house.post('leader-1', report, 'transfer', body)).status).toBe(409);
  expect((await house.post('dispatcher-1', report, 'assign', body)).status).toBe(200);
  expect((await house.post('next-worker', report, 'return', { reason: 'not-mine' })).status).toBe(409);
});

test('a second refusal lies on the desk of who answers for all of them, who may overrule it', async () => {
  const report = await buildReport(house.stage);
  await house.transfer(report, house.ids['street-worker']);
  await house.transfer(report, house.ids['next-worker']);
  await act(house.stage, { by: 'next-worker', report, action: 'return', body: { reason: 'not-mine' } });
  expect(await house.lastEntry(report)).toMatchObject({
    facts: { deskAreaCodes: ['420100000000', '420106000000'] },
  });
  expect(
    (await house.post('dispatcher-1', report, 'assign', { personId: house.ids['worker-1'] })).status,
  ).toBe(409);
  const offered = await (await house.stage.as('district-1')).get<{ items: HandlerCandidate[] }>(
    `/reports/${report.id}/candidates`,
  );
  expect(offered.body.items.map(({ personId }) => personId)).toContain(house.ids['next-worker']);
  const decided = await house.post('district-1', report, 'assign', { personId: house.ids['next-worker'] });
  expect(decided.body).toMatchObject({ status: 'dispatched', assignee: { id: house.ids['next-worker'] } });
});
