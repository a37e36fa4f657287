import type { CalendarAnswer } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { firedNames, firedStages } from '../testing/fired-stages';
import { shiftReport } from '../testing/shift-report';
import { openStage, type Stage } from '../testing/stage';
import { attention } from './attend';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const minute = 60_000;
const hour = 60 * minute;
const sweep = () => attention(stage.deps).round();
const rowOf = async (id: string) => {
  const [row] = await stage.asOwner<{ status: string; version: number; wake_at: Date | null }>(
    'SELECT status, version, wake_at FROM reports WHERE id = $1',
    [id],
  );
  if (!row) throw new Error('no such report');
  return row;
};
const statusOf = async (id: string) => (await rowOf(id)).status;

/** 郭飞's report of a missing cover: accepted within 15 minutes, fenced off within 2 hours, fixed within 24. */
const report = () => buildReport(stage);

test('a stage is fired when its time has come, not before, and once', async () => {
  const { id } = await report();
  await shiftReport(stage, id, 7 * minute);
  await sweep();
  expect(await firedNames(stage, id)).toEqual([]);
  await shiftReport(stage, id, minute);
  await sweep();
  await sweep();
  expect(await firedNames(stage, id)).toEqual(['accept half']);
  const [half] = await firedStages(stage, id);
  expect(half).toMatchObject({ late: false, levels: ['worker'] });
  await shiftReport(stage, id, 4 * minute);
  await sweep();
  expect(await firedNames(stage, id)).toEqual(['accept half', 'accept soon']);
});

test('processes that sweep at once fire every stage once', async () => {
  const reports = await Promise.all(Array.from({ length: 12 }, report));
  for (const { id } of reports) await shiftReport(stage, id, 20 * minute);
  const other = await stage.another();
  const rounds = [stage, other, stage, other].map(({ deps }) => attention(deps).round());
  const steps = await Promise.all(rounds);
  expect(steps.reduce((sum, one) => sum + one, 0)).toBe(36);
  await sweep();
  for (const { id } of reports) {
    expect(await firedNames(stage, id)).toEqual(['accept half', 'accept soon', 'accept deadline']);
    expect((await rowOf(id)).version).toBe(5);
  }
});

test('what was missed while no worker ran is fired at once, in order, each with its own time', async () => {
  const { id } = await report();
  await shiftReport(stage, id, 60 * hour);
  await sweep();
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
  expect((await rowOf(id)).wake_at).toBeNull();
});

test('what was met in time is not spoken of', async () => {
  const { id } = await report();
  await act(stage, { by: 'worker-1', report: { id }, action: 'accept' });
  await shiftReport(stage, id, 65 * minute);
  await sweep();
  expect(await firedNames(stage, id)).toEqual(['makeSafe half']);
  await act(stage, { by: 'worker-1', report: { id }, action: 'make-safe' });
  await shiftReport(stage, id, 20 * hour);
  await sweep();
  expect(await firedNames(stage, id)).toEqual(['makeSafe half', 'resolve half', 'resolve soon']);
});

test('a report that has ended is never spoken of again', async () => {
  const { id } = await report();
  await act(stage, { by: 'courier-1', report: { id }, action: 'withdraw' });
  await shiftReport(stage, id, 60 * hour);
  await sweep();
  expect(await firedNames(stage, id)).toEqual([]);
});

test('a suspended report is silent, goes on by itself when its day has come, and says then what is left to say', async () => {
  const { id } = await safeReport();
  await shiftReport(stage, id, 11 * hour);
  const until = new Date(Date.now() + 30 * hour).toISOString();
  await act(stage, {
    by: 'leader-1',
    report: { id },
    action: 'suspend',
    body: { reason: 'engineering', until },
  });
  await shiftReport(stage, id, 29 * hour);
  await sweep();
  expect(await firedNames(stage, id)).toEqual([]);
  expect(await statusOf(id)).toBe('suspended');
  await shiftReport(stage, id, hour);
  await sweep();
  expect(await statusOf(id)).toBe('accepted');
  expect(await firedNames(stage, id)).toEqual([]);
  // An hour was left until the half, whatever passed in between.
  await shiftReport(stage, id, hour - minute);
  await sweep();
  expect(await firedNames(stage, id)).toEqual([]);
  await shiftReport(stage, id, minute);
  await sweep();
  expect(await firedNames(stage, id)).toEqual(['resolve half']);
});

test('what came due before a suspension, and nobody was there to fire, is said when it ends', async () => {
  const { id } = await safeReport();
  await shiftReport(stage, id, 13 * hour);
  const until = new Date(Date.now() + 2 * hour).toISOString();
  await act(stage, {
    by: 'leader-1',
    report: { id },
    action: 'suspend',
    body: { reason: 'engineering', until },
  });
  await sweep();
  expect(await firedNames(stage, id)).toEqual([]);
  await shiftReport(stage, id, 2 * hour);
  await sweep();
  await sweep();
  const [half, ...more] = await firedStages(stage, id);
  expect(half).toMatchObject({ limit: 'resolve', stage: 'half', late: true });
  expect(more).toEqual([]);
});

test('an extension moves the stages that are still to come, and repeats none', async () => {
  const { id } = await safeReport();
  await shiftReport(stage, id, 13 * hour);
  await sweep();
  await act(stage, { by: 'leader-1', report: { id }, action: 'extend', body: { reason: 'engineering' } });
  // 80 % of twice the time are 38 hours and 24 minutes.
  await shiftReport(stage, id, 25 * hour);
  await sweep();
  expect(await firedNames(stage, id)).toEqual(['resolve half']);
  await shiftReport(stage, id, 24 * minute);
  await sweep();
  expect(await firedNames(stage, id)).toEqual(['resolve half', 'resolve soon']);
});

test('a corrected calendar moves the stages of what is open', async () => {
  const { id } = await buildReport(stage, { conditionCode: 'rattling' });
  await act(stage, { by: 'worker-1', report: { id }, action: 'accept' });
  const before = (await rowOf(id)).wake_at;
  const admin = await stage.as('admin-1');
  // Longer than any holiday that there may be at the time of the test, and whichever years it reaches into.
  const off = Array.from({ length: 20 }, (_, ahead) => beijingDay(Date.now() + ahead * 24 * hour));
  const { knownYears } = (await admin.get<CalendarAnswer>('/calendar')).body;
  const unknown = [...new Set(off.map((day) => Number(day.slice(0, 4))))].filter(
    (year) => !knownYears.includes(year),
  );
  const changed = await admin.put('/calendar', {
    years: unknown.map((year) => ({ year, off: [], worked: [] })),
    days: off.map((day) => ({ day, works: false })),
  });
  expect(changed.status).toBe(200);
  await stage.workOff();
  const after = (await rowOf(id)).wake_at;
  expect(after?.getTime()).toBeGreaterThan(before?.getTime() ?? Number.NaN);
});

test('a verified fix that nobody answers is closed after three days, and not before', async () => {
  const { id } = await fixedReport();
  await act(stage, { by: 'leader-1', report: { id }, action: 'verify', body: { outcome: 'passed' } });
  await shiftReport(stage, id, 72 * hour - minute);
  await sweep();
  expect(await statusOf(id)).toBe('resolved');
  await shiftReport(stage, id, minute);
  await sweep();
  expect(await statusOf(id)).toBe('closed');
  expect((await rowOf(id)).wake_at).toBeNull();
});

test('a fix that nobody checks rings at the leader after three days, once for each fix, and closes once it is checked', async () => {
  const { id } = await fixedReport();
  await shiftReport(stage, id, 73 * hour);
  await sweep();
  await sweep();
  const [ring] = await firedStages(stage, id);
  expect(ring).toMatchObject({ limit: 'verify', stage: 'unverified-1', levels: ['leader'] });

  await act(stage, { by: 'courier-1', report: { id }, action: 'contest' });
  await act(stage, { by: 'worker-1', report: { id }, action: 'resolve' });
  await shiftReport(stage, id, 73 * hour);
  await sweep();
  const names = await firedNames(stage, id);
  expect(names.filter((name) => name.startsWith('verify'))).toEqual([
    'verify unverified-1',
    'verify unverified-2',
  ]);
  await act(stage, { by: 'leader-1', report: { id }, action: 'verify', body: { outcome: 'passed' } });
  await sweep();
  expect(await statusOf(id)).toBe('closed');
});

test('a report that cannot be attended to does not keep the others waiting', async () => {
  const broken = await report();
  const sound = await report();
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

function beijingDay(at: number): string {
  return new Date(at + 8 * hour).toISOString().slice(0, 10);
}

async function safeReport() {
  const made = await report();
  await act(stage, { by: 'worker-1', report: made, action: 'accept' });
  await act(stage, { by: 'worker-1', report: made, action: 'make-safe' });
  return made;
}

async function fixedReport() {
  const made = await safeReport();
  await act(stage, { by: 'worker-1', report: made, action: 'resolve' });
  return made;
}
