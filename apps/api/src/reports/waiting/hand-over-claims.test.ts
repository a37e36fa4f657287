import type { HistoryEntry, LeaveTaken, Page, Report } from '@weilinli/contracts';
import { act, buildReport } from '../../testing/build-report';
import { hire, organisationOf } from '../../testing/hire';
import { openStage, type Stage } from '../../testing/stage';

let stage: Stage;
let organisationId: string;
beforeAll(async () => {
  stage = await openStage();
  organisationId = await organisationOf(stage, 'DEMO-WATER');
}, 60_000);
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const hours = (count: number) => new Date(Date.now() + count * 3_600_000).toISOString();
const goes = async (persona: string) =>
  (await stage.as(persona)).post<LeaveTaken>('/leaves', {
    startsAt: hours(-1),
    endsAt: hours(48),
    handOver: 'choose',
  });
const read = async ({ id }: Pick<Report, 'id'>) =>
  (await (await stage.as('dispatcher-1')).get<Report>(`/reports/${id}`)).body;
const tasksOf = async (persona: string) =>
  (await (await stage.as(persona)).get<Page<Report>>('/reports?scope=assigned')).body.items.map(
    ({ id }) => id,
  );

/** Taken on by department-1 for the water company. */
async function claimed(): Promise<Report> {
  const report = await buildReport(stage);
  await act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { organisationId } });
  return act(stage, { by: 'department-1', report, action: 'accept' });
}

test('where he has no colleague, what a member took on goes to whom the rules choose', async () => {
  const report = await claimed();
  const { status, body } = await goes('department-1');
  expect(status).toBe(201);
  expect(body.handedOver).toMatchObject([{ reportId: report.id, outcome: 'given', to: { role: 'worker' } }]);
  expect(await read(report)).toMatchObject({ status: 'dispatched', assignee: { role: 'worker' } });
  await stage.asOwner('DELETE FROM leaves');
});

test('what a member of an organisation took on is his colleagues’ to take on; the clock runs on', async () => {
  const report = await claimed();
  await hire(stage, { persona: 'colleague', role: 'department', organisationId });
  expect(await tasksOf('colleague')).toEqual([]);
  const { body } = await goes('department-1');
  const to = { id: organisationId, displayName: '自来水公司（演示）', role: 'department' };
  expect(body.handedOver).toEqual([{ reportId: report.id, number: report.number, to, outcome: 'given' }]);
  expect(await read(report)).toMatchObject({
    status: 'dispatched',
    assignee: to,
    transfers: report.transfers,
    deadlines: report.deadlines,
  });
  const { items } = (
    await (await stage.as('dispatcher-1')).get<{ items: HistoryEntry[] }>(`/reports/${report.id}/history`)
  ).body;
  expect(items.at(-1)).toMatchObject({
    event: 'assign',
    actor: { role: 'system' },
    facts: { handler: { organisationId }, why: { rule: 'hand-over' } },
  });
  expect(await tasksOf('colleague')).toEqual([report.id]);
  expect(await act(stage, { by: 'colleague', report, action: 'accept' })).toMatchObject({
    status: 'accepted',
  });
});
