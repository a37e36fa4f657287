import type { HandlerCandidate, Problem } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { personOf, toldOf } from '../testing/hire';
import { openTransfers, type Transfers } from './testing/transfers';

let house: Transfers;
beforeAll(async () => {
  house = await openTransfers();
}, 60_000);
afterAll(() => house.stage.close());

test.each([
  ['next-worker', 'grid'],
  ['street-worker', 'street'],
  ['far-worker', 'district'],
] as const)('a transfer to %s crosses a %s, and the receiver has to accept', async (persona, crosses) => {
  const report = await buildReport(house.stage);
  const accepted = await act(house.stage, { by: 'worker-1', report, action: 'accept' });
  const moved = await house.transfer(report, house.ids[persona]);
  expect(moved).toMatchObject({ status: 'dispatched', transfers: 1, assignee: { id: house.ids[persona] } });
  expect(moved.deadlines).toEqual(accepted.deadlines);
  expect(await house.lastEntry(report)).toMatchObject({
    event: 'transfer',
    reason: 'not-mine',
    facts: {
      crosses,
      handler: { personId: house.ids[persona] },
      actingAs: { role: 'dispatcher', areaCode: '420106015000' },
    },
  });
  expect(await act(house.stage, { by: persona, report, action: 'accept' })).toMatchObject({
    status: 'accepted',
  });
});

test('a transfer to an organisation crosses to it', async () => {
  const report = await buildReport(house.stage);
  const moved = await act(house.stage, {
    by: 'leader-1',
    report,
    action: 'transfer',
    body: { organisationId: house.ids.water, reason: 'not-able' },
  });
  expect(moved.assignee).toMatchObject({ id: house.ids.water });
  expect(await house.lastEntry(report)).toMatchObject({ facts: { crosses: 'organisation' } });
});

test('a transfer needs a reason and one receiver who is known and does not have it already', async () => {
  const report = await buildReport(house.stage);
  const refusals = [
    await house.post<Problem>('dispatcher-1', report, 'transfer', { personId: house.ids['next-worker'] }),
    await house.post<Problem>('dispatcher-1', report, 'transfer', { reason: 'not-mine' }),
    await house.post<Problem>('dispatcher-1', report, 'transfer', {
      reason: 'not-mine',
      personId: house.ids['next-worker'],
      organisationId: house.ids.water,
    }),
    await house.post<Problem>('dispatcher-1', report, 'transfer', {
      reason: 'not-mine',
      personId: house.ids['worker-1'],
    }),
    await house.post<Problem>('dispatcher-1', report, 'transfer', {
      reason: 'not-mine',
      personId: await personOf(house.stage, 'resident-1'),
    }),
    await house.post<Problem>('worker-1', report, 'transfer', {
      reason: 'not-mine',
      personId: house.ids['next-worker'],
    }),
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

test('a transfer is told to who gets it, who had it, the reporter, and the leader whose area it comes to', async () => {
  const report = await buildReport(house.stage);
  await house.transfer(report, house.ids['far-worker']);
  await house.stage.workOff();
  const told = await toldOf(house.stage, report.id);
  const kinds = told.map(({ name, kind }) => `${name} ${kind}`);
  const nameOf = async (persona: string) => (await house.stage.as(persona)).person?.displayName;
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
  const report = await buildReport(house.stage);
  const answers = await Promise.all(
    ['next-worker', 'street-worker'].map((persona) =>
      house.post('dispatcher-1', report, 'transfer', {
        personId: house.ids[persona as 'next-worker'],
        reason: 'not-mine',
        version: report.version,
      }),
    ),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  const [leads] = await house.stage.asOwner<{ count: number }>(
    "SELECT count(*)::int FROM assignments WHERE report_id = $1 AND kind = 'lead' AND ended_at IS NULL",
    [report.id],
  );
  expect(leads?.count).toBe(1);
});

test('somebody elsewhere is found by his name or area’s, as far as the word of who asks reaches', async () => {
  const report = await buildReport(house.stage);
  const found = async (persona: string, query: string) => {
    const { body } = await (await house.stage.as(persona)).get<{ items: HandlerCandidate[] }>(
      `/reports/${report.id}/candidates?${query}`,
    );
    return body.items.map(({ personId, organisationId }) => personId ?? organisationId);
  };
  const far = 'search=-worker&action=transfer';
  expect(await found('dispatcher-1', far)).toEqual(
    expect.arrayContaining([house.ids['far-worker'], house.ids['street-worker'], house.ids['next-worker']]),
  );
  // Assigned it can be in his street; and what he answers for is no more than that.
  expect(await found('dispatcher-1', 'search=-worker')).toEqual([house.ids['next-worker']]);
  expect(await found('district-1', 'search=-worker')).toEqual(
    expect.arrayContaining([house.ids['street-worker'], house.ids['next-worker']]),
  );
  expect(await found('dispatcher-1', `search=${encodeURIComponent('水公司')}`)).toContain(house.ids.water);
  expect(await found('dispatcher-1', 'search=nobody-of-this-name')).toEqual([]);
});
