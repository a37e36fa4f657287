import type { Report } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import { act, buildReport } from '../testing/build-report';
import { organisationOf } from '../testing/hire';
import { openStage, type Stage } from '../testing/stage';
import { askingOn } from './testing/asking-for';

let stage: Stage;
let house: ReturnType<typeof askingOn>;
beforeAll(async () => {
  stage = await openStage();
  house = askingOn(stage);
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const hoursBetween = (one: string | undefined, other: string | undefined) =>
  (new Date(other ?? '').getTime() - new Date(one ?? '').getTime()) / 3_600_000;

test('more time is granted twice at most, each time once more the limit', async () => {
  const report = await house.inHand();
  const more = { by: 'leader-1', report, action: 'extend', body: { reason: 'material' } } as const;
  const first = await act(stage, more);
  expect(first.extensions).toBe(1);
  expect(hoursBetween(report.deadlines.resolveBy, first.deadlines.resolveBy)).toBe(24);
  expect(await house.facts(report)).toMatchObject({ takesEffect: true, approvals: 1, of: 1 });
  const second = await act(stage, { ...more, by: 'dispatcher-1' });
  expect(second.extensions).toBe(2);
  expect(second.availableActions).not.toContain('extend');
  expect(await house.tried('leader-1', report, 'extend', { reason: 'material' })).toMatchObject({
    status: 409,
    body: { reportStatus: 'accepted', detail: expect.stringContaining('2 times') },
  });
});

test('more time needs a reason, and is not given by who handles it', async () => {
  const report = await house.inHand();
  expect(await house.tried('leader-1', report, 'extend', {})).toMatchObject({
    status: 422,
    code: 'REASON_REQUIRED',
  });
  expect(await house.tried('worker-1', report, 'extend', { reason: 'other' })).toMatchObject({ status: 409 });
});

test('where two have to agree, the second of two different people makes it happen', async () => {
  const report = await house.inHand('E0505');
  const first = await act(stage, {
    by: 'leader-1',
    report,
    action: 'extend',
    body: { reason: 'engineering' },
  });
  expect(first).toMatchObject({ extensions: 0, deadlines: report.deadlines });
  expect(first.openRequests).toMatchObject([{ kind: 'extend', reason: 'engineering', approvals: 1 }]);
  expect(first.availableActions).not.toContain('extend');
  expect(first.availableActions).not.toContain('approve');
  expect(await house.facts(report)).toMatchObject({ takesEffect: false, approvals: 1, of: 2 });
  expect(await house.tried('leader-1', report, 'extend', { reason: 'engineering' })).toMatchObject({
    status: 409,
  });
  expect(await house.tried('leader-1', report, 'approve', {})).toMatchObject({ status: 409 });

  const second = await act(stage, { by: 'dispatcher-1', report, action: 'approve' });
  expect(second).toMatchObject({ extensions: 1 });
  expect(second.openRequests).toBeUndefined();
  expect(await house.facts(report)).toMatchObject({ kind: 'extend', takesEffect: true, approvals: 2, of: 2 });
  expect(await house.statesOf(report)).toEqual(['extend approved']);
});

test('what a handler asks for waits for somebody above him, and a refusal counts for nothing', async () => {
  const report = await house.inHand();
  const asked = await act(stage, {
    by: 'worker-1',
    report,
    action: 'request',
    body: { kind: 'extend', reason: 'material', note: '等井盖' },
  });
  expect(asked.openRequests).toMatchObject([{ kind: 'extend', reason: 'material', approvals: 0 }]);
  expect(asked.availableActions).not.toContain('approve');
  const again = await house.tried('worker-1', report, 'request', { kind: 'extend', reason: 'other' });
  expect(again).toMatchObject({ status: 409, body: { reportStatus: 'accepted' } });

  expect(await house.tried('leader-1', report, 'refuse', {})).toMatchObject({ code: 'REASON_REQUIRED' });
  const refused = await act(stage, { by: 'leader-1', report, action: 'refuse', body: { reason: 'other' } });
  expect(refused).toMatchObject({ extensions: 0, deadlines: report.deadlines });
  const body = { kind: 'extend', reason: 'material' } as const;
  await act(stage, { by: 'worker-1', report, action: 'request', body });
  expect(await act(stage, { by: 'leader-1', report, action: 'approve' })).toMatchObject({ extensions: 1 });
  expect(await house.statesOf(report)).toEqual(['extend refused', 'extend approved']);
});

test('of several requests it has to be said which one is answered', async () => {
  const report = await house.inHand();
  await act(stage, { by: 'worker-1', report, action: 'make-safe' });
  const ask = (body: object) => act(stage, { by: 'worker-1', report, action: 'request', body });
  await ask({ kind: 'extend', reason: 'material' });
  const until = new Date(Date.now() + 5 * 86_400_000).toISOString();
  const asked = await ask({ kind: 'suspend', reason: 'season', until });
  const unclear = { status: 422, code: 'CHOICE_REQUIRED', body: { errors: [{ path: 'requestId' }] } };
  expect(await house.tried('leader-1', report, 'approve', {})).toMatchObject(unclear);
  expect(await house.tried('leader-1', report, 'refuse', { reason: 'other' })).toMatchObject(unclear);

  const requestId = asked.openRequests?.find(({ kind }) => kind === 'suspend')?.id ?? '';
  const paused = await act(stage, { by: 'leader-1', report, action: 'approve', body: { requestId } });
  expect(paused).toMatchObject({ status: 'suspended', suspendedUntil: until });
  expect(paused.openRequests).toMatchObject([{ kind: 'extend' }]);
  expect(await house.facts(report)).toMatchObject({ kind: 'suspend', requestId, takesEffect: true, until });
});

test('a transfer that was asked for goes to whom the superior names', async () => {
  const report = await house.inHand();
  await act(stage, { by: 'worker-1', report, action: 'request', body: { kind: 'extend', reason: 'other' } });
  await act(stage, {
    by: 'worker-1',
    report,
    action: 'request',
    body: { kind: 'transfer', reason: 'not-able' },
  });
  const { body: seen } = await (await stage.as('leader-1')).get<Report>(`/reports/${report.id}`);
  const companyId = await organisationOf(stage, 'DEMO-WATER');
  const requestId = seen.openRequests?.find(({ kind }) => kind === 'transfer')?.id ?? '';
  expect(await house.tried('leader-1', report, 'approve', { requestId })).toMatchObject({ status: 400 });
  const given = await act(stage, {
    by: 'leader-1',
    report,
    action: 'approve',
    body: { requestId, organisationId: companyId },
  });
  expect(given).toMatchObject({ status: 'dispatched', transfers: 1, assignee: { id: companyId } });
  // What the one before asked for besides has lost its sense.
  expect(await house.statesOf(report)).toEqual(['extend lapsed', 'transfer approved']);
});

test.each<[string, Action, object]>([
  ['worker-1', 'return', { reason: 'not-able' }],
  ['worker-1', 'resolve', {}],
  ['leader-1', 'decline', { reason: 'false' }],
])('what was asked for lapses when %s does %s', async (by, action, body) => {
  const report = await house.inHand();
  await act(stage, { by: 'worker-1', report, action: 'request', body: { kind: 'extend', reason: 'other' } });
  const after = await act(stage, { by, report, action, body });
  expect(after.openRequests).toBeUndefined();
  expect(await house.statesOf(report)).toEqual(['extend lapsed']);
});

test('nobody answers what he asked for himself', async () => {
  const report = await buildReport(stage);
  const personId = (await stage.as('leader-1')).person?.id ?? '';
  await act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { personId } });
  await act(stage, { by: 'leader-1', report, action: 'accept' });
  const body = { kind: 'extend', reason: 'material' } as const;
  const asked = await act(stage, { by: 'leader-1', report, action: 'request', body });
  expect(asked.availableActions).not.toContain('approve');
  expect(await house.tried('leader-1', report, 'approve', {})).toMatchObject({ status: 409 });
  expect(await house.tried('leader-1', report, 'refuse', { reason: 'other' })).toMatchObject({ status: 409 });
  expect(await act(stage, { by: 'dispatcher-1', report, action: 'approve' })).toMatchObject({
    extensions: 1,
  });
});

test('who asks says for what, and why', async () => {
  const report = await house.inHand();
  const ask = (body: object) => house.tried('worker-1', report, 'request', body);
  expect(await ask({ reason: 'other' })).toMatchObject({
    status: 422,
    code: 'CHOICE_REQUIRED',
    body: { errors: [{ path: 'kind' }] },
  });
  expect(await ask({ kind: 'holiday' })).toMatchObject({ status: 400 });
  expect(await ask({ kind: 'extend' })).toMatchObject({ status: 422, code: 'REASON_REQUIRED' });
  // Only a place that is safe is left to wait, and only what is closed is appealed.
  expect(await ask({ kind: 'suspend', reason: 'season' })).toMatchObject({ status: 409 });
  expect(await ask({ kind: 'exempt', note: '不是我的错' })).toMatchObject({ status: 409 });
});
