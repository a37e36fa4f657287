import type { HistoryEntry, Report } from '@weilinli/contracts';
import { act, buildReport } from '../../testing/build-report';
import { personOf } from '../../testing/hire';
import { historyOf } from '../../testing/history-of';
import { openStage, type Stage } from '../../testing/stage';
import { storyAreas } from '../../testing/story-city';
import { dispatchWaiting } from './index';
import { inHours, type Leaves, leavesOn } from './testing/leaves';

let stage: Stage;
let leaves: Leaves;
beforeAll(async () => {
  stage = await openStage();
  leaves = leavesOn(stage);
}, 60_000);
afterAll(() => stage.close());
beforeEach(() => leaves.startAnew());

const idOf = (persona: string) => personOf(stage, persona);
const read = async (report: Pick<Report, 'id'>) =>
  (await (await stage.as('admin-1')).get<Report>(`/reports/${report.id}`)).body;
const lastOf = async (report: Pick<Report, 'id'>): Promise<HistoryEntry | undefined> =>
  (await historyOf(stage, report, 'admin-1')).at(-1);

/** One of worker-1's in each status in which he may have it. */
async function oneOfEach() {
  const dispatched = await buildReport(stage, {});
  const accepted = await buildReport(stage, {});
  await act(stage, { by: 'worker-1', report: accepted, action: 'accept' });
  const suspended = await buildReport(stage, {});
  await act(stage, { by: 'worker-1', report: suspended, action: 'accept' });
  await act(stage, { by: 'worker-1', report: suspended, action: 'make-safe' });
  await act(stage, {
    by: 'leader-1',
    report: suspended,
    action: 'suspend',
    body: { reason: 'other', until: inHours(24 * 7) },
  });
  const resolved = await buildReport(stage, {});
  await act(stage, { by: 'worker-1', report: resolved, action: 'accept' });
  await act(stage, { by: 'worker-1', report: resolved, action: 'resolve' });
  return { dispatched, accepted, suspended, resolved };
}

test('who goes on leave hands over what he has in hand in one step, each with its own entry and its reasons', async () => {
  const { dispatched, accepted, suspended, resolved } = await oneOfEach();
  const taken = await leaves.goes('worker-1', { handOver: 'choose' });
  expect(taken.status).toBe(201);
  const to = { id: await idOf('worker-2'), displayName: '杨帆', role: 'worker' };
  expect(taken.body.handedOver).toEqual(
    [dispatched, accepted, suspended].map(({ id, number }) => ({
      reportId: id,
      number,
      to,
      outcome: 'given',
    })),
  );
  for (const report of [dispatched, accepted]) {
    expect(await read(report)).toMatchObject({ status: 'dispatched', assignee: to });
    expect(await lastOf(report)).toMatchObject({
      event: 'assign',
      actor: { role: 'system' },
      facts: {
        handler: { displayName: '杨帆' },
        why: { rule: 'hand-over', from: await idOf('worker-1'), chosen: { rule: 'grid-worker' } },
      },
    });
  }
  expect(await read(suspended)).toMatchObject({ status: 'suspended', assignee: to });
  expect(await read(resolved)).toMatchObject({ status: 'resolved', assignee: { displayName: '刘敏' } });
  await stage.workOff();
  const told = await stage.asOwner<{ kind: string; count: number }>(
    "SELECT kind, count(*)::int FROM messages WHERE report_id = ANY($1) AND person_id = $2 AND kind = 'new-task' GROUP BY kind",
    [[dispatched.id, accepted.id, suspended.id], to.id],
  );
  expect(told).toEqual([{ kind: 'new-task', count: 3 }]);
});

test('nobody fits: it lies on the desk, a suspended one stays; it does not come back to him by itself', async () => {
  const { dispatched, accepted, suspended } = await oneOfEach();
  await (await stage.as('worker-2')).put('/duty', { onDuty: false });
  const { body } = await leaves.goes('worker-1', { startsAt: inHours(5), handOver: 'choose' });
  expect(body.handedOver.map(({ outcome }) => outcome)).toEqual(['desk', 'desk', 'kept']);
  expect(await read(dispatched)).toMatchObject({ status: 'submitted' });
  expect(await lastOf(accepted)).toMatchObject({ event: 'return', facts: { because: 'handed-over' } });
  expect(await read(suspended)).toMatchObject({ status: 'suspended', assignee: { displayName: '刘敏' } });
  // His leave is still to come, so he is there.
  expect(await dispatchWaiting(stage.deps)).toBe(0);
  await stage.asOwner('DELETE FROM duty_states');
  expect(await dispatchWaiting(stage.deps)).toBe(2);
  expect(await read(accepted)).toMatchObject({ status: 'dispatched', assignee: { displayName: '杨帆' } });
});

test('a named person gets all of it, or – where he cannot – nobody gets anything', async () => {
  const { accepted, dispatched } = await oneOfEach();
  const refused = await leaves.goes('worker-1', { handOver: await idOf('resident-1') });
  expect(refused.body).toMatchObject({ status: 422, code: 'HANDLER_UNKNOWN', errors: [{ path: 'to' }] });
  expect(refused.body.detail).toContain(accepted.number);
  expect(await stage.asOwner('SELECT FROM leaves')).toEqual([]);
  const taken = await leaves.goes('worker-1', { handOver: await idOf('worker-2') });
  expect(taken.body.handedOver).toHaveLength(3);
  expect((await read(dispatched)).assignee?.displayName).toBe('杨帆');
});

test('who goes helps no longer, which is said, and neither does who takes over', async () => {
  const helped = await buildReport(stage, {});
  const report = await buildReport(stage, {});
  const [one, two] = [await idOf('worker-1'), await idOf('worker-2')];
  await act(stage, { by: 'dispatcher-1', report: helped, action: 'assign', body: { personId: two } });
  await act(stage, {
    by: 'dispatcher-1',
    report: helped,
    action: 'assign',
    body: { personId: one, as: 'co' },
  });
  await act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { personId: two, as: 'co' } });
  const { body } = await leaves.handsOver('leader-1', 'worker-1', two);
  const outcomes = body.items.map(({ reportId, outcome }) => [reportId, outcome]);
  expect(outcomes).toEqual([
    [helped.id, 'released'],
    [report.id, 'given'],
  ]);
  expect(await read(report)).toMatchObject({ assignee: { id: two }, coHandlers: [] });
  expect(await read(helped)).toMatchObject({ assignee: { id: two }, coHandlers: [] });
  expect(await lastOf(helped)).toMatchObject({
    event: 'assign',
    actor: { role: 'system' },
    facts: { as: 'co', release: true, handler: { personId: one }, because: 'handed-over' },
  });
});

test('reports that are handed over are shared out, not heaped on one', async () => {
  for (let count = 0; count < 4; count++) await buildReport(stage, {});
  const colleagues = await stage.asOwner<{ id: string }>(
    `INSERT INTO role_grants (id, person_id, role, area_code, valid_from)
      SELECT gen_random_uuid(), id, 'worker', $1, now() FROM people WHERE persona IN ('worker-2', 'leader-1') RETURNING id`,
    [storyAreas.gridCode],
  );
  const { body } = await leaves.handsOver('leader-1', 'worker-1', 'choose');
  await stage.asOwner('DELETE FROM role_grants WHERE id = ANY($1)', [colleagues.map(({ id }) => id)]);
  const receivers = body.items.map(({ to }) => to?.displayName).sort();
  expect(receivers).toEqual(['杨帆', '杨帆', '陈桂芳', '陈桂芳'].sort());
});

test('leaders hand over for their people; who stays hands nothing over himself', async () => {
  expect((await leaves.handsOver('worker-1', 'worker-1', 'choose')).status).toBe(403);
  expect((await leaves.handsOver('worker-2', 'worker-1', 'choose')).status).toBe(404);
  expect((await leaves.handsOver('resident-1', 'worker-1', 'choose')).status).toBe(404);
  expect((await leaves.handsOver('leader-1', 'worker-1', 'choose')).body).toEqual({ items: [] });
  await leaves.goes('worker-1', { startsAt: inHours(5) });
  expect((await leaves.handsOver('worker-1', 'worker-1', 'choose')).status).toBe(200);
});

test.each([
  ['to himself', 'worker-1', 'must be somebody else'],
  ['to somebody who is away', 'worker-2', 'is on leave himself'],
])('nothing is handed over %s', async (_, persona, message) => {
  await leaves.goes('worker-2');
  const refused = await leaves.goes('worker-1', { handOver: await idOf(persona) });
  expect(refused.body).toMatchObject({ status: 422, errors: [{ path: 'to', message }] });
});

test('nothing was logged as an error', () => {
  expect(stage.errors).toEqual([]);
});
