import type { Problem } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { type CoHandling, openCoHandling } from './testing/co-handling';

let house: CoHandling;
beforeAll(async () => {
  house = await openCoHandling();
}, 60_000);
afterAll(() => house.stage.close());

test('a co-handler returns his own part; the lead and the others go on, and he is not asked again', async () => {
  const report = await buildReport(house.stage);
  await house.add(report, { personId: house.ids['next-worker'] });
  await house.add(report, { organisationId: house.ids.water });
  const withoutReason = await house.post<Problem>('next-worker', report, 'return');
  expect(withoutReason.body.code).toBe('REASON_REQUIRED');
  const left = await act(house.stage, {
    by: 'next-worker',
    report,
    action: 'return',
    body: { reason: 'not-able' },
  });
  expect(left).toMatchObject({
    status: 'dispatched',
    assignee: { id: house.ids['worker-1'] },
    coHandlers: [{ id: house.ids.water }],
    relations: ['former-assignee', 'signed-in'],
  });
  expect(await house.lastEntry(report)).toMatchObject({
    event: 'return',
    actor: { role: 'co-handler' },
    facts: { as: 'co', handler: { personId: house.ids['next-worker'] } },
  });
  expect(
    (await house.post('dispatcher-1', report, 'assign', { as: 'co', personId: house.ids['next-worker'] }))
      .status,
  ).toBe(422);
});

test('who added a co-handler can let him go, and only one who helps', async () => {
  const report = await buildReport(house.stage);
  const water = { organisationId: house.ids.water };
  await house.add(report, water);
  const release = { as: 'co', release: true, ...water };
  expect((await house.post('worker-1', report, 'assign', release)).status).toBe(409);
  expect((await house.post('leader-1', report, 'assign', release)).body.coHandlers).toEqual([]);
  expect(await house.lastEntry(report)).toMatchObject({
    facts: { as: 'co', release: true, handler: water },
  });
  expect((await house.post('leader-1', report, 'assign', release)).status).toBe(422);
  const lead = await house.post<Problem>('leader-1', report, 'assign', {
    release: true,
    personId: house.ids['worker-1'],
  });
  expect(lead).toMatchObject({ status: 400, body: { errors: [{ path: 'release' }] } });
  // Who was let go has not refused: he can be asked again.
  expect((await house.add(report, water)).coHandlers).toHaveLength(1);
});

test('another lead handler keeps those who help, and one who helped can become the lead', async () => {
  const report = await buildReport(house.stage);
  await house.add(report, { personId: house.ids['next-worker'] });
  await house.add(report, { organisationId: house.ids.water });
  const given = await act(house.stage, {
    by: 'dispatcher-1',
    report,
    action: 'assign',
    body: { personId: house.ids['worker-2'] },
  });
  expect(given.coHandlers.map(({ id }) => id)).toEqual([house.ids['next-worker'], house.ids.water]);
  const led = await act(house.stage, {
    by: 'dispatcher-1',
    report,
    action: 'transfer',
    body: { personId: house.ids['next-worker'], reason: 'not-mine' },
  });
  expect(led.assignee?.id).toBe(house.ids['next-worker']);
  expect(led.coHandlers.map(({ id }) => id)).toEqual([house.ids.water]);
  const returned = await act(house.stage, {
    by: 'next-worker',
    report,
    action: 'return',
    body: { reason: 'not-mine' },
  });
  expect(returned).toMatchObject({ status: 'submitted' });
  expect((await house.seenBy('department-1', report)).relations).toContain('co-handler');
});

test('a decline ends the help, and a closed report still names who helped', async () => {
  const declined = await buildReport(house.stage);
  await house.add(declined, { organisationId: house.ids.water });
  await act(house.stage, {
    by: 'dispatcher-1',
    report: declined,
    action: 'decline',
    body: { reason: 'duplicate' },
  });
  const seen = await house.seenBy('department-1', declined);
  expect(seen).toMatchObject({ relations: ['former-assignee', 'signed-in'], coHandlers: [] });

  const closed = await buildReport(house.stage);
  await act(house.stage, { by: 'worker-1', report: closed, action: 'accept' });
  await house.add(closed, { organisationId: house.ids.water });
  await house.stage.asOwner(
    "UPDATE assignments SET ended_at = now(), end_reason = 'closed' WHERE report_id = $1",
    [closed.id],
  );
  await house.stage.asOwner("UPDATE reports SET status = 'closed', closed_at = now() WHERE id = $1", [
    closed.id,
  ]);
  expect((await house.seenBy('dispatcher-1', closed)).coHandlers.map(({ id }) => id)).toEqual([
    house.ids.water,
  ]);
});
