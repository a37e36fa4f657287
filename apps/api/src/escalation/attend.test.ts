import { act } from '../testing/build-report';
import { firedNames, firedStages } from '../testing/fired-stages';
import { shiftReport } from '../testing/shift-report';
import { openStage, type Stage } from '../testing/stage';
import { attention } from './attend';
import { hour, minute, sweepingOn } from './testing/sweeping';

let stage: Stage;
let house: ReturnType<typeof sweepingOn>;
beforeAll(async () => {
  stage = await openStage();
  house = sweepingOn(stage);
});
afterAll(() => stage.close());

test('a stage is fired when its time has come, not before, and once', async () => {
  const { id } = await house.report();
  await shiftReport(stage, id, 7 * minute);
  await house.sweep();
  expect(await firedNames(stage, id)).toEqual([]);
  await shiftReport(stage, id, minute);
  await house.sweep();
  await house.sweep();
  expect(await firedNames(stage, id)).toEqual(['accept half']);
  const [half] = await firedStages(stage, id);
  expect(half).toMatchObject({ late: false, levels: ['worker'] });
  await shiftReport(stage, id, 4 * minute);
  await house.sweep();
  expect(await firedNames(stage, id)).toEqual(['accept half', 'accept soon']);
});

test('processes that sweep at once fire every stage once', async () => {
  const reports = await Promise.all(Array.from({ length: 12 }, house.report));
  for (const { id } of reports) await shiftReport(stage, id, 20 * minute);
  const other = await stage.another();
  const rounds = [stage, other, stage, other].map(({ deps }) => attention(deps).round());
  const steps = await Promise.all(rounds);
  expect(steps.reduce((sum, one) => sum + one, 0)).toBe(36);
  await house.sweep();
  for (const { id } of reports) {
    expect(await firedNames(stage, id)).toEqual(['accept half', 'accept soon', 'accept deadline']);
    expect((await house.rowOf(id)).version).toBe(5);
  }
});

test('what was missed while no worker ran is fired at once, in order, each with its own time', async () => {
  const { id } = await house.report();
  await shiftReport(stage, id, 60 * hour);
  await house.sweep();
  const fired = await firedStages(stage, id);
  expect(fired.map((one) => `${one.limit} ${one.stage}`)).toEqual([
    ...['half', 'soon', 'deadline', 'over-half', 'over-twice'].map((one) => `accept ${one}`),
    ...['half', 'soon', 'deadline', 'over-half', 'over-twice'].map((one) => `makeSafe ${one}`),
    ...['half', 'soon', 'deadline', 'over-half', 'over-twice'].map((one) => `resolve ${one}`),
  ]);
  const [{ at: created }] = (await stage.asOwner<{ at: Date }>(
    'SELECT created_at AS at FROM reports WHERE id = $1',
    [id],
  )) as [{ at: Date }];
  const minutes = fired.map(({ dueAt }) => (dueAt.getTime() - created.getTime()) / minute);
  expect(minutes).toEqual([7.5, 12, 15, 22.5, 30, 60, 96, 120, 180, 240, 720, 1152, 1440, 2160, 2880]);
  expect(fired.every(({ late }) => late)).toBe(true);
  expect((await house.rowOf(id)).wake_at).toBeNull();
});

test('what was met in time is not spoken of', async () => {
  const { id } = await house.report();
  await act(stage, { by: 'worker-1', report: { id }, action: 'accept' });
  await shiftReport(stage, id, 65 * minute);
  await house.sweep();
  expect(await firedNames(stage, id)).toEqual(['makeSafe half']);
  await act(stage, { by: 'worker-1', report: { id }, action: 'make-safe' });
  await shiftReport(stage, id, 20 * hour);
  await house.sweep();
  expect(await firedNames(stage, id)).toEqual(['makeSafe half', 'resolve half', 'resolve soon']);
});

test('a report that has ended is never spoken of again', async () => {
  const { id } = await house.report();
  await act(stage, { by: 'courier-1', report: { id }, action: 'withdraw' });
  await shiftReport(stage, id, 60 * hour);
  await house.sweep();
  expect(await firedNames(stage, id)).toEqual([]);
});

test('a verified fix that nobody answers is closed after three days, and not before', async () => {
  const { id } = await house.fixedReport();
  await act(stage, { by: 'leader-1', report: { id }, action: 'verify', body: { outcome: 'passed' } });
  await shiftReport(stage, id, 72 * hour - minute);
  await house.sweep();
  expect(await house.statusOf(id)).toBe('resolved');
  await shiftReport(stage, id, minute);
  await house.sweep();
  expect(await house.statusOf(id)).toBe('closed');
  expect((await house.rowOf(id)).wake_at).toBeNull();
});

test('a fix that nobody checks rings at the leader after three days, once for each fix, and closes once it is checked', async () => {
  const { id } = await house.fixedReport();
  await shiftReport(stage, id, 73 * hour);
  await house.sweep();
  await house.sweep();
  const [ring] = await firedStages(stage, id);
  expect(ring).toMatchObject({ limit: 'verify', stage: 'unverified-1', levels: ['leader'] });

  await act(stage, { by: 'courier-1', report: { id }, action: 'contest' });
  await act(stage, { by: 'worker-1', report: { id }, action: 'resolve' });
  await shiftReport(stage, id, 73 * hour);
  await house.sweep();
  const names = await firedNames(stage, id);
  expect(names.filter((name) => name.startsWith('verify'))).toEqual([
    'verify unverified-1',
    'verify unverified-2',
  ]);
  await act(stage, { by: 'leader-1', report: { id }, action: 'verify', body: { outcome: 'passed' } });
  await house.sweep();
  expect(await house.statusOf(id)).toBe('closed');
});

test('a report that cannot be attended to does not keep the others waiting', async () => {
  const broken = await house.report();
  const sound = await house.report();
  for (const { id } of [broken, sound]) await shiftReport(stage, id, 8 * minute);
  await stage.asOwner(
    `UPDATE history SET facts = facts - 'categoryCode' WHERE report_id = $1 AND sequence = 1`,
    [broken.id],
  );
  const worker = attention(stage.deps);
  const before = stage.errors.length;
  await worker.round();
  await worker.round();
  expect(await firedNames(stage, sound.id)).toEqual(['accept half']);
  expect(await firedNames(stage, broken.id)).toEqual([]);
  // Put off for a minute, so it is not told of in every round.
  const told = stage.errors.splice(before);
  expect(told).toHaveLength(1);
  expect(told[0]).toContain(broken.id);
  await stage.asOwner('UPDATE reports SET wake_at = NULL WHERE id = $1', [broken.id]);
});
