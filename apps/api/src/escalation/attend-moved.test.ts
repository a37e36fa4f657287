import type { CalendarAnswer } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { firedNames, firedStages } from '../testing/fired-stages';
import { shiftReport } from '../testing/shift-report';
import { openStage, type Stage } from '../testing/stage';
import { hour, minute, sweepingOn } from './testing/sweeping';

let stage: Stage;
let house: ReturnType<typeof sweepingOn>;
beforeAll(async () => {
  stage = await openStage();
  house = sweepingOn(stage);
});
afterAll(() => stage.close());

test('a suspended report is silent, goes on by itself when its day has come, and says then what is left to say', async () => {
  const { id } = await house.safeReport();
  await shiftReport(stage, id, 11 * hour);
  const until = new Date(Date.now() + 30 * hour).toISOString();
  await act(stage, {
    by: 'leader-1',
    report: { id },
    action: 'suspend',
    body: { reason: 'engineering', until },
  });
  await shiftReport(stage, id, 29 * hour);
  await house.sweep();
  expect(await firedNames(stage, id)).toEqual([]);
  expect(await house.statusOf(id)).toBe('suspended');
  await shiftReport(stage, id, hour);
  await house.sweep();
  expect(await house.statusOf(id)).toBe('accepted');
  expect(await firedNames(stage, id)).toEqual([]);
  // An hour was left until the half, whatever passed in between.
  await shiftReport(stage, id, hour - minute);
  await house.sweep();
  expect(await firedNames(stage, id)).toEqual([]);
  await shiftReport(stage, id, minute);
  await house.sweep();
  expect(await firedNames(stage, id)).toEqual(['resolve half']);
});

test('what came due before a suspension, and nobody was there to fire, is said when it ends', async () => {
  const { id } = await house.safeReport();
  await shiftReport(stage, id, 13 * hour);
  const until = new Date(Date.now() + 2 * hour).toISOString();
  await act(stage, {
    by: 'leader-1',
    report: { id },
    action: 'suspend',
    body: { reason: 'engineering', until },
  });
  await house.sweep();
  expect(await firedNames(stage, id)).toEqual([]);
  await shiftReport(stage, id, 2 * hour);
  await house.sweep();
  await house.sweep();
  const [half, ...more] = await firedStages(stage, id);
  expect(half).toMatchObject({ limit: 'resolve', stage: 'half', late: true });
  expect(more).toEqual([]);
});

test('an extension moves the stages that are still to come, and repeats none', async () => {
  const { id } = await house.safeReport();
  await shiftReport(stage, id, 13 * hour);
  await house.sweep();
  await act(stage, { by: 'leader-1', report: { id }, action: 'extend', body: { reason: 'engineering' } });
  // 80 % of twice the time are 38 hours and 24 minutes.
  await shiftReport(stage, id, 25 * hour);
  await house.sweep();
  expect(await firedNames(stage, id)).toEqual(['resolve half']);
  await shiftReport(stage, id, 24 * minute);
  await house.sweep();
  expect(await firedNames(stage, id)).toEqual(['resolve half', 'resolve soon']);
});

test('a corrected calendar moves the stages of what is open', async () => {
  const { id } = await buildReport(stage, { conditionCode: 'rattling' });
  await act(stage, { by: 'worker-1', report: { id }, action: 'accept' });
  const before = (await house.rowOf(id)).wake_at;
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
  const after = (await house.rowOf(id)).wake_at;
  expect(after?.getTime()).toBeGreaterThan(before?.getTime() ?? Number.NaN);
});

function beijingDay(at: number): string {
  return new Date(at + 8 * hour).toISOString().slice(0, 10);
}
