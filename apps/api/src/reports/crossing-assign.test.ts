import type { HistoryEntry, Problem, Report } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { hire, organisationOf, personOf } from '../testing/hire';
import { openStage, type Stage } from '../testing/stage';

let stage: Stage;
let ids: Record<'worker-1' | 'worker-2' | 'leader-1' | 'next-worker' | 'water', string>;

beforeAll(async () => {
  stage = await openStage();
  ids = {
    'worker-1': await personOf(stage, 'worker-1'),
    'worker-2': await personOf(stage, 'worker-2'),
    'leader-1': await personOf(stage, 'leader-1'),
    'next-worker': await hire(stage, { persona: 'next-worker', role: 'worker', areaCode: '42010601500403' }),
    water: await organisationOf(stage, 'DEMO-WATER'),
  };
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const assign = (report: Pick<Report, 'id'>, handler: object) =>
  act(stage, { by: 'dispatcher-1', report, action: 'assign', body: handler });

test.each(['worker-2', 'leader-1'] as const)('to %s of the same team it is no transfer', async (persona) => {
  const report = await buildReport(stage);
  expect((await assign(report, { personId: ids[persona] })).transfers).toBe(0);
});

test('from a desk it is no transfer, wherever it goes', async () => {
  const report = await buildReport(stage);
  await act(stage, { by: 'worker-1', report, action: 'return', body: { reason: 'not-mine' } });
  expect((await assign(report, { personId: ids['next-worker'] })).transfers).toBe(0);
});

test('to another grid or organisation it counts as one, and after two only the common superior goes on', async () => {
  const report = await buildReport(stage);
  expect((await assign(report, { personId: ids['next-worker'] })).transfers).toBe(1);
  const twice = await assign(report, { organisationId: ids.water });
  expect(twice.transfers).toBe(2);
  const { body } = await (await stage.as('dispatcher-1')).get<{ items: HistoryEntry[] }>(
    `/reports/${report.id}/history`,
  );
  expect(body.items.slice(-2).map(({ facts }) => facts?.crosses)).toEqual(['grid', 'organisation']);
  const leader = await stage.as('leader-1');
  const refused = await leader.post<Problem>(`/reports/${report.id}/actions/assign`, {
    personId: ids['worker-2'],
  });
  expect(refused).toMatchObject({ status: 409, body: { detail: expect.stringContaining('transferred 2') } });
});
