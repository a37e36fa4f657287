import type { CalendarAnswer, Problem } from '@weilinli/contracts';
import { openStage, type Stage } from '../testing/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const next = { year: 2027, off: ['2027-01-01', '2027-02-08'], worked: ['2027-02-14'] };

test('everybody signed in reads which years are known, and until when deadlines are exact', async () => {
  const resident = await stage.as('resident-1');
  const { status, body } = await resident.get<CalendarAnswer>('/calendar');
  expect(status).toBe(200);
  expect(body.knownYears).toEqual(body.years.map(({ year }) => year));
  const last = body.knownYears.at(-1) ?? 0;
  expect(body.exactUntil).toBe(new Date(`${last + 1}-01-01T00:00:00+08:00`).toISOString());
  expect(body.notice).toContain(`${last + 1} 年的还没公布`);
  expect((await stage.noOne.get('/calendar')).status).toBe(401);
});

test('only an administrator changes it', async () => {
  const dispatcher = await stage.as('district-1');
  expect((await dispatcher.put('/calendar', { years: [next] })).status).toBe(403);
});

test('a year that is entered is known from then on, in every process; the same once more changes nothing', async () => {
  const admin = await stage.as('admin-1');
  const other = await stage.another();
  const before = other.deps.calendars.current().version;
  const { status, body } = await admin.put<CalendarAnswer>('/calendar', {
    years: [next],
    note: '国办发明电',
  });
  expect(status).toBe(200);
  expect(body).toMatchObject({ version: before + 1, note: '国办发明电' });
  expect(body.knownYears).toContain(2027);
  expect(body.years.find(({ year }) => year === 2027)).toEqual(next);
  expect(stage.deps.calendars.current().version).toBe(before + 1);
  expect((await other.deps.calendars.reload()).version).toBe(before + 1);

  const again = await admin.put<CalendarAnswer>('/calendar', { years: [next] });
  expect(again.body).toEqual(body);
});

test('a call repeated under its key is answered as the first time', async () => {
  const admin = await stage.as('admin-1');
  const headers = { 'idempotency-key': 'one day off' };
  const off = { days: [{ day: '2026-11-25', works: false }] };
  const first = await admin.put<CalendarAnswer>('/calendar', off, headers);
  await admin.put('/calendar', { days: [{ day: '2026-11-25', works: true }] });
  const repeat = await admin.put<CalendarAnswer>('/calendar', off, headers);
  expect(repeat.body).toEqual(first.body);
  expect((await admin.get<CalendarAnswer>('/calendar')).body.version).toBe(first.body.version + 1);
});

test.each<[string, object, number, string]>([
  ['a day of a year that is not known', { days: [{ day: '2031-05-01', works: false }] }, 422, 'days[0].day'],
  ['a day that does not exist', { years: [{ ...next, off: ['2027-02-30'] }] }, 422, 'years[0].off[0]'],
  ['a day off that is also worked', { years: [{ ...next, off: ['2027-02-14'] }] }, 422, 'years[0].worked[0]'],
  ['nothing at all', {}, 422, 'years'],
  ['a note alone', { note: '没有变化' }, 422, 'years'],
  ['a year given twice', { years: [next, next] }, 422, 'years[1].year'],
  ['what is not written as a day', { days: [{ day: 'tomorrow', works: false }] }, 400, 'days[0].day'],
  ['a year that no notice was ever for', { years: [{ ...next, year: 1900 }] }, 400, 'years[0].year'],
])('%s is refused by its place', async (_what, change, status, path) => {
  const admin = await stage.as('admin-1');
  const answer = await admin.put<Problem>('/calendar', change);
  expect(answer.status).toBe(status);
  expect(answer.body.errors?.map((error) => error.path)).toContain(path);
});
