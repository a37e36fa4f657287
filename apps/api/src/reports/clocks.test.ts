import type { Report } from '@weilinli/contracts';
import { addLimit, instantOf } from '@weilinli/domain';
import { buildPhoto } from '../testing/build-photo';
import { act, buildReport } from '../testing/build-report';
import { callingAt } from '../testing/caller';
import { places } from '../testing/story-city';
import { recalculateClocks } from './recalculate-clocks';
import { dayOf, openSlowClocks, type SlowClocks } from './testing/slow-clocks';

jest.setTimeout(60_000);
let house: SlowClocks;
beforeAll(async () => {
  house = await openSlowClocks();
});
afterAll(() => house.stage.close());
afterEach(() => expect(house.stage.errors).toEqual([]));

test('a submission has exact deadlines, and its history says by which calendar', async () => {
  const { limits } = house.slow();
  const report = await house.slowReport();
  const start = new Date(report.createdAt);
  const resolveBy = instantOf(addLimit(start, limits.resolve, house.currentCalendar())).toISOString();
  expect(report.deadlines.resolveBy).toBe(resolveBy);
  expect(Date.parse(report.dueSoonAt.resolveBy ?? '')).toBeLessThan(Date.parse(resolveBy));
  expect(report.provisional).toBeUndefined();
  expect((await house.historyOf(report.id))[0]?.facts).toMatchObject({
    calendarVersion: house.currentCalendar().version,
  });
  expect(await house.read(report.id)).toMatchObject({
    deadlines: report.deadlines,
    dueSoonAt: report.dueSoonAt,
  });
  expect(await house.differences()).toEqual([]);
});

test('another process’s calendar is known to a submission before it is judged', async () => {
  const { limits } = house.slow();
  const other = await house.stage.another();
  const before = await house.slowReport();
  // The first process stores it; the second one finds out by the statement that reads for its submission.
  const version = await house.change({ days: [{ day: dayOf(before.deadlines.resolveBy), works: false }] });
  expect(other.deps.calendars.current().version).toBeLessThan(version);
  const courier = callingAt(other.app, await house.stage.as('courier-1'));
  const { categoryCode, conditionCode } = house.slow();
  const photoIds = [await buildPhoto(house.stage, courier)];
  const { body: report } = await courier.post<Report>('/reports', {
    categoryCode,
    conditionCode,
    photoIds,
    place: places.gate,
  });
  const resolveBy = instantOf(addLimit(new Date(report.createdAt), limits.resolve, house.currentCalendar()));
  expect(report.deadlines.resolveBy).toBe(resolveBy.toISOString());
  expect(await house.differences()).toEqual([]);
});

test('a day that is turned moves what is open and reaches over it, once, and nothing else', async () => {
  const moved = await house.slowReport();
  const urgent = await buildReport(house.stage);
  const version = await house.change({ days: [{ day: dayOf(moved.deadlines.resolveBy), works: false }] });
  await house.stage.workOff();
  const after = await house.read(moved.id);
  expect(Date.parse(after.deadlines.resolveBy ?? '')).toBeGreaterThan(
    Date.parse(moved.deadlines.resolveBy ?? ''),
  );
  expect((await house.historyOf(moved.id)).at(-1)).toMatchObject({
    event: 'recalculate',
    facts: { calendarVersion: version },
  });
  expect(await house.read(urgent.id)).toMatchObject({ version: urgent.version, deadlines: urgent.deadlines });
  expect(await recalculateClocks(house.stage.deps, { calendarVersion: version })).toBe(0);
  expect((await house.read(moved.id)).version).toBe(moved.version + 1);
  expect(await house.differences()).toEqual([]);
});

test('a deadline beyond the known years says that it is provisional, until the year is published', async () => {
  // A calendar that knows nothing yet: as in the last days of a year.
  await house.stage.asOwner(`INSERT INTO calendar_versions (body) VALUES ('{"years": []}')`);
  const report = await house.slowReport();
  expect(report.provisional).toContain('resolveBy');
  expect(await house.differences()).toEqual([]);

  await house.change({ years: house.years.map((year) => ({ year, off: [], worked: [] })) });
  await house.stage.workOff();
  const after = await house.read(report.id);
  expect(after.provisional).toBeUndefined();
  expect((await house.historyOf(report.id)).map(({ event }) => event)).toContain('recalculate');
  expect(await house.differences()).toEqual([]);
});

test('what moves a clock is judged by the newest calendar, even if that had changed nothing before', async () => {
  const report = await buildReport(house.stage);
  await act(house.stage, { by: 'worker-1', report, action: 'accept' });
  const version = await house.change({ days: [{ day: `${house.years.at(-1)}-08-18`, works: false }] });
  await house.stage.workOff();
  expect((await house.historyOf(report.id)).map(({ event }) => event)).not.toContain('recalculate');
  await act(house.stage, { by: 'dispatcher-1', report, action: 'extend', body: { reason: 'material' } });
  expect((await house.historyOf(report.id)).at(-1)?.facts).toMatchObject({ calendarVersion: version });
  expect(await house.differences()).toEqual([]);
});
