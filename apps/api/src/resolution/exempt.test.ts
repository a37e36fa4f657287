import { act } from '../testing/build-report';
import { shiftReport } from '../testing/shift-report';
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

test('an appeal is made once, after closing, and heard by somebody who did not fix it', async () => {
  const report = await house.inHand();
  await shiftReport(stage, report.id, 25 * 3_600_000);
  await act(stage, { by: 'worker-1', report, action: 'resolve' });
  await act(stage, { by: 'courier-1', report, action: 'confirm' });
  const appeal = { kind: 'exempt', note: '停电, 进不去' } as const;
  const asked = await act(stage, { by: 'worker-1', report, action: 'request', body: appeal });
  expect(asked.availableActions).not.toContain('request');
  const workerId = (await stage.as('worker-1')).person?.id;
  const heard = await act(stage, { by: 'leader-1', report, action: 'approve' });
  expect(heard.status).toBe('closed');
  expect(await house.facts(report)).toMatchObject({
    kind: 'exempt',
    takesEffect: true,
    handler: { personId: workerId },
  });
  expect(await house.tried('worker-1', report, 'request', appeal)).toMatchObject({ status: 409 });
});

test('a superior exempts whom he names, else who had it last; never himself', async () => {
  const report = await house.inHand();
  await shiftReport(stage, report.id, 25 * 3_600_000);
  await act(stage, { by: 'worker-1', report, action: 'resolve' });
  const workerId = (await stage.as('worker-1')).person?.id ?? '';
  expect(await house.tried('leader-1', report, 'exempt', {})).toMatchObject({ status: 400 });
  await act(stage, { by: 'leader-1', report, action: 'exempt', body: { note: '停水抢修' } });
  expect(await house.facts(report)).toMatchObject({ handler: { personId: workerId } });
  const nobody = (await stage.as('resident-1')).person?.id;
  expect(await house.tried('leader-1', report, 'exempt', { note: '停水', personId: nobody })).toMatchObject({
    status: 422,
    code: 'HANDLER_UNKNOWN',
  });
  expect(await house.tried('worker-1', report, 'exempt', { note: '停水' })).toMatchObject({ status: 409 });
});

test('who was not late has nothing to appeal, and is not exempted; nor is anybody twice', async () => {
  const report = await house.inHand();
  await act(stage, { by: 'worker-1', report, action: 'resolve' });
  const intime = await house.tried('leader-1', report, 'exempt', { note: '停水' });
  expect(intime).toMatchObject({ status: 409, body: { detail: expect.stringContaining('was not late') } });
  await act(stage, { by: 'courier-1', report, action: 'confirm' });
  const appeal = { kind: 'exempt', note: '停水' };
  expect(await house.tried('worker-1', report, 'request', appeal)).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('was not late') },
  });
  expect(await house.statesOf(report)).toEqual([]);

  const late = await house.inHand();
  await shiftReport(stage, late.id, 25 * 3_600_000);
  await act(stage, { by: 'worker-1', report: late, action: 'resolve' });
  await act(stage, { by: 'leader-1', report: late, action: 'exempt', body: { note: '停水' } });
  expect(await house.tried('dispatcher-1', late, 'exempt', { note: '停水' })).toMatchObject({
    status: 409,
    body: { detail: expect.stringContaining('does not count any more') },
  });
});
