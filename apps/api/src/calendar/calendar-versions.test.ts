import { type CalendarYear, isWorkday, shippedYears } from '@weilinli/domain';
import { inTransaction } from '../platform/database/transaction';
import { openTestDatabase, type TestDatabase } from '../platform/testing/test-database';
import { openCalendarHolder } from './calendar-holder';
import { changeCalendar } from './change-calendar';
import { ensureCalendar } from './ensure-calendar';
import { storeCalendar } from './store-calendar';
import { warnOfUnknownYear } from './warn-of-unknown-year';

let database: TestDatabase;
beforeEach(async () => {
  database = await openTestDatabase();
});
afterEach(() => database.close());

const shipped = shippedYears();
const next: CalendarYear = { year: 2027, off: ['2027-01-01'], worked: ['2027-01-03'] };
const versions = () => database.dataSource.query('SELECT id FROM calendar_versions');
const change = async (changes: { years?: CalendarYear[]; days?: { day: string; works: boolean }[] }) => {
  const [person] = await database.dataSource.query(
    "INSERT INTO people (id, display_name) VALUES (gen_random_uuid(), '管理员') RETURNING id",
  );
  return inTransaction(database.dataSource, (client) =>
    changeCalendar(client, { ...changes, changedBy: person.id }),
  );
};
const noon = (day: string) => new Date(`${day}T12:00:00+08:00`);

describe('at boot', () => {
  test('the shipped years are stored once, however many processes start', async () => {
    const stored = await Promise.all(Array.from({ length: 8 }, () => ensureCalendar(database)));
    expect(stored.filter((version) => version !== undefined)).toHaveLength(1);
    expect(await versions()).toHaveLength(1);
  });

  test('a newer program adds the years that it brings, and leaves what was entered as it is', async () => {
    await ensureCalendar(database, shipped);
    await change({ days: [{ day: '2026-11-25', works: false }] });
    await ensureCalendar(database, [...shipped, next]);
    const { current } = await openCalendarHolder(database.dataSource);
    expect(isWorkday(current(), noon('2026-11-25'))).toEqual({ known: true, works: false });
    expect(isWorkday(current(), noon('2027-01-03'))).toEqual({ known: true, works: true });
  });

  test('a database without any calendar is refused with what to do', async () => {
    await expect(openCalendarHolder(database.dataSource)).rejects.toThrow('run the seed');
  });
});

test('a version can be neither changed nor removed by the application', async () => {
  await ensureCalendar(database);
  const denied = 'permission denied';
  await expect(database.dataSource.query("UPDATE calendar_versions SET note = 'x'")).rejects.toThrow(denied);
  await expect(database.dataSource.query('DELETE FROM calendar_versions')).rejects.toThrow(denied);
});

test('a change is the next version, and the one before says what it said', async () => {
  await ensureCalendar(database);
  const holder = await openCalendarHolder(database.dataSource);
  const before = holder.current();
  const { version } = await change({ years: [next] });
  expect(version).toBe(before.version + 1);

  const known = await holder.knowing([version]);
  expect(known.get(version)?.years.has(2027)).toBe(true);
  expect(known.get(before.version)).toBe(before);
  expect(holder.current().version).toBe(version);
});

test('changes at once are all in the newest version', async () => {
  await ensureCalendar(database);
  const days = ['2026-11-24', '2026-11-25', '2026-11-26', '2026-11-27'];
  await Promise.all(days.map((day) => change({ days: [{ day, works: false }] })));
  const { current } = await openCalendarHolder(database.dataSource);
  for (const day of days) expect(isWorkday(current(), noon(day))).toEqual({ known: true, works: false });
});

test('every version comes with the jobs that judge by it what is open: at once, and when all who began before have ended', async () => {
  await inTransaction(database.dataSource, (client) => storeCalendar(client, { years: shipped }));
  const jobs = await database.dataSource.query(
    `SELECT payload, round(extract(epoch FROM run_at - created_at))::int AS delay FROM graphile_worker._private_jobs ORDER BY run_at`,
  );
  expect(jobs).toEqual([
    { payload: { calendarVersion: 1 }, delay: 0 },
    { payload: { calendarVersion: 1 }, delay: 60 },
  ]);
});

test.each([
  ['2026-11-01T00:00:00+08:00', 0],
  ['2026-11-03T00:00:00+08:00', 1],
  ['2027-05-01T00:00:00+08:00', 1],
])('at %s a start warns %i times of 2027', (now, times) => {
  const lines: string[] = [];
  const log = { warn: (_facts: object, line: string) => void lines.push(line) };
  const calendar = { version: 1, years: new Set([2026]), exceptions: new Map() };
  warnOfUnknownYear(log as Parameters<typeof warnOfUnknownYear>[0], { calendar, now: new Date(now) });
  expect(lines).toHaveLength(times);
  for (const line of lines) expect(line).toContain('does not know 2027');
});
