import type { Problem } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { personOf, toldOf } from '../testing/hire';
import { type CoHandling, openCoHandling } from './testing/co-handling';

let house: CoHandling;
beforeAll(async () => {
  house = await openCoHandling();
}, 60_000);
afterAll(() => house.stage.close());

const nameOf = async (persona: string) => (await house.stage.as(persona)).person?.displayName ?? '';

test('co-handlers help beside the lead: several, people and organisations', async () => {
  const report = await buildReport(house.stage);
  await act(house.stage, { by: 'worker-1', report, action: 'accept' });
  await house.add(report, { personId: house.ids['next-worker'] });
  await house.add(report, { organisationId: house.ids.water });
  const helped = await house.add(report, { organisationId: house.ids.property });
  expect(helped).toMatchObject({ status: 'accepted', assignee: { id: house.ids['worker-1'] } });
  expect(helped.coHandlers).toEqual([
    { id: house.ids['next-worker'], displayName: 'next-worker', role: 'worker' },
    { id: house.ids.water, displayName: expect.stringContaining('自来水'), role: 'department' },
    { id: house.ids.property, displayName: expect.stringContaining('物业'), role: 'property' },
  ]);
  expect(await house.lastEntry(report)).toMatchObject({
    event: 'assign',
    facts: { as: 'co', handler: { organisationId: house.ids.property } },
  });
  for (const persona of ['next-worker', 'department-1', 'property-1']) {
    const seen = await house.seenBy(persona, report);
    expect(seen).toMatchObject({ view: 'full', reporter: { displayName: '郭飞' } });
    expect(seen.relations).toContain('co-handler');
    expect(seen.availableActions).toEqual(expect.arrayContaining(['make-safe', 'return', 'remark']));
    expect(seen.availableActions).not.toContain('resolve');
    expect(await house.assignedTo(persona)).toContain(report.id);
  }
});

test('nobody helps twice, who leads does not help, and who helps comes from the street or an organisation', async () => {
  const report = await buildReport(house.stage);
  await house.add(report, { personId: house.ids['next-worker'] });
  for (const personId of [
    house.ids['next-worker'],
    house.ids['worker-1'],
    house.ids['far-worker'],
    await personOf(house.stage, 'resident-1'),
  ]) {
    const refused = await house.post<Problem>('dispatcher-1', report, 'assign', { as: 'co', personId });
    expect(refused).toMatchObject({
      status: 422,
      body: { code: 'HANDLER_UNKNOWN', errors: [{ path: 'personId' }] },
    });
  }
  const refused = await house.post<Problem>('worker-1', report, 'assign', {
    as: 'co',
    personId: house.ids['worker-2'],
  });
  expect(refused.status).toBe(409);
});

test('a co-handler makes the place safe; the lead resolves', async () => {
  const report = await buildReport(house.stage);
  await act(house.stage, { by: 'worker-1', report, action: 'accept' });
  await house.add(report, { organisationId: house.ids.property });
  const safe = await act(house.stage, { by: 'property-1', report, action: 'make-safe' });
  expect(safe.madeSafeAt).toBeDefined();
  expect(await house.lastEntry(report)).toMatchObject({
    actor: { role: 'co-handler' },
    facts: { actingAs: { role: 'property', organisationId: house.ids.property } },
  });
  expect((await house.post('property-1', report, 'resolve')).status).toBe(409);
});

test('help is told to who helps and to the lead, when it comes and when it ends', async () => {
  const report = await buildReport(house.stage);
  await house.add(report, { personId: house.ids['next-worker'] });
  await house.add(report, { organisationId: house.ids.water });
  await act(house.stage, { by: 'next-worker', report, action: 'return', body: { reason: 'not-able' } });
  await act(house.stage, {
    by: 'leader-1',
    report,
    action: 'assign',
    body: { as: 'co', release: true, organisationId: house.ids.water },
  });
  await house.stage.workOff();
  const told = (await toldOf(house.stage, report.id)).filter(({ kind }) => kind !== 'new-task');
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
