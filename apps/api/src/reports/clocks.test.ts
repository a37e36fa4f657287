import type { CalendarAnswer, HistoryEntry, Report } from '@weilinli/contracts';
import { addLimit, instantOf, type Limits } from '@weilinli/domain';
import { buildPhoto } from '../testing/build-photo';
import { act, buildReport } from '../testing/build-report';
import { callingAt } from '../testing/caller';
import { openStage, type Stage } from '../testing/stage';
import { places } from '../testing/story-city';
import { auditClocks } from './audit-clocks';
import { recalculateClocks } from './recalculate-clocks';

jest.setTimeout(60_000);
let stage: Stage;
/** This year and the next two: tests run at any date, also in years that nobody has published yet. */
let years: number[];
beforeAll(async () => {
  stage = await openStage();
  const { knownYears } = (await (await stage.as('admin-1')).get<CalendarAnswer>('/calendar')).body;
  const year = new Date().getUTCFullYear();
  years = [year, year + 1, year + 2];
  const missing = years.filter((one) => !knownYears.includes(one));
  await change({ years: missing.map((one) => ({ year: one, off: [], worked: [] })) });
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

async function change(changes: object): Promise<number> {
  const answer = await (await stage.as('admin-1')).put<CalendarAnswer>('/calendar', changes);
  if (answer.status !== 200) throw new Error(answer.text);
  return answer.body.version;
}

/** A condition whose fix is counted in several work days. */
function slow(): { categoryCode: string; conditionCode: string; limits: Limits } {
  for (const category of stage.deps.catalogue.current().catalogue.categories) {
    for (const { code, limits } of category.conditions) {
      const { amount, unit } = limits.resolve;
      if (unit === 'workDay' && amount >= 3 && !category.private)
        return { categoryCode: category.code, conditionCode: code, limits };
    }
  }
  throw new Error('no condition is counted in work days');
}

async function slowReport(): Promise<Report> {
  const { categoryCode, conditionCode } = slow();
  return buildReport(stage, { categoryCode, conditionCode });
}

const historyOf = async (id: string) =>
  (await (await stage.as('leader-1')).get<{ items: HistoryEntry[] }>(`/reports/${id}/history`)).body.items;
const read = async (id: string) => (await (await stage.as('leader-1')).get<Report>(`/reports/${id}`)).body;
const differences = async () => (await auditClocks(stage.deps)).differences;
const dayOf = (instant: string | undefined) =>
  new Date(Date.parse(instant ?? '') + 8 * 3_600_000).toISOString().slice(0, 10);
const current = () => stage.deps.calendars.current();

test('a submission has exact deadlines, and its history says by which calendar', async () => {
  const { limits } = slow();
  const report = await slowReport();
  const start = new Date(report.createdAt);
  const resolveBy = instantOf(addLimit(start, limits.resolve, current())).toISOString();
  expect(report.deadlines.resolveBy).toBe(resolveBy);
  expect(Date.parse(report.dueSoonAt.resolveBy ?? '')).toBeLessThan(Date.parse(resolveBy));
  expect(report.provisional).toBeUndefined();
  expect((await historyOf(report.id))[0]?.facts).toMatchObject({ calendarVersion: current().version });
  expect(await read(report.id)).toMatchObject({ deadlines: report.deadlines, dueSoonAt: report.dueSoonAt });
  expect(await differences()).toEqual([]);
});

test('another process’s calendar is known to a submission before it is judged', async () => {
  const { limits } = slow();
  const other = await stage.another();
  const before = await slowReport();
  // The first process stores it; the second one finds out by the statement that reads for its submission.
  const version = await change({ days: [{ day: dayOf(before.deadlines.resolveBy), works: false }] });
  expect(other.deps.calendars.current().version).toBeLessThan(version);
  const courier = callingAt(other.app, await stage.as('courier-1'));
  const { categoryCode, conditionCode } = slow();
  const photoIds = [await buildPhoto(stage, courier)];
  const { body: report } = await courier.post<Report>('/reports', {
    categoryCode,
    conditionCode,
    photoIds,
    place: places.gate,
  });
  const resolveBy = instantOf(addLimit(new Date(report.createdAt), limits.resolve, current()));
  expect(report.deadlines.resolveBy).toBe(resolveBy.toISOString());
  expect(await differences()).toEqual([]);
});

test('a day that is turned moves what is open and reaches over it, once, and nothing else', async () => {
  const moved = await slowReport();
  const urgent = await buildReport(stage);
  const version = await change({ days: [{ day: dayOf(moved.deadlines.resolveBy), works: false }] });
  await stage.workOff();
  const after = await read(moved.id);
  expect(Date.parse(after.deadlines.resolveBy ?? '')).toBeGreaterThan(
    Date.parse(moved.deadlines.resolveBy ?? ''),
  );
  expect((await historyOf(moved.id)).at(-1)).toMatchObject({
    event: 'recalculate',
    facts: { calendarVersion: version },
  });
  expect(await read(urgent.id)).toMatchObject({ version: urgent.version, deadlines: urgent.deadlines });
  expect(await recalculateClocks(stage.deps, { calendarVersion: version })).toBe(0);
  expect((await read(moved.id)).version).toBe(moved.version + 1);
  expect(await differences()).toEqual([]);
});

test('a deadline beyond the known years says that it is provisional, until the year is published', async () => {
  // A calendar that knows nothing yet: as in the last days of a year.
  await stage.asOwner(`INSERT INTO calendar_versions (body) VALUES ('{"years": []}')`);
  const report = await slowReport();
  expect(report.provisional).toContain('resolveBy');
  expect(await differences()).toEqual([]);

  await change({ years: years.map((year) => ({ year, off: [], worked: [] })) });
  await stage.workOff();
  const after = await read(report.id);
  expect(after.provisional).toBeUndefined();
  expect((await historyOf(report.id)).map(({ event }) => event)).toContain('recalculate');
  expect(await differences()).toEqual([]);
});

test('what moves a clock is judged by the newest calendar, even if that had changed nothing before', async () => {
  const report = await buildReport(stage);
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  const version = await change({ days: [{ day: `${years.at(-1)}-08-18`, works: false }] });
  await stage.workOff();
  expect((await historyOf(report.id)).map(({ event }) => event)).not.toContain('recalculate');
  await act(stage, { by: 'dispatcher-1', report, action: 'extend', body: { reason: 'material' } });
  expect((await historyOf(report.id)).at(-1)?.facts).toMatchObject({ calendarVersion: version });
  expect(await differences()).toEqual([]);
});

test('whatever is done to a report, its clock follows from its history', async () => {
  const report = await slowReport();
  const until = new Date(Date.now() + 9 * 86_400_000).toISOString();
  const step = (by: string, action: Parameters<typeof act>[1]['action'], body: object = {}) =>
    act(stage, { by, report, action, body });
  await step('worker-1', 'accept');
  const { limits } = slow();
  if (limits.makeSafe) await step('worker-1', 'make-safe');
  const suspended = await step('leader-1', 'suspend', { reason: 'engineering', until });
  expect(suspended.deadlines.resolveBy).toBeUndefined();
  expect(suspended.dueSoonAt).toEqual({});
  expect(suspended).toMatchObject({ status: 'suspended', timeliness: 'onTime' });
  const resumed = await step('leader-1', 'resume');
  expect(Date.parse(resumed.deadlines.resolveBy ?? '')).toBeGreaterThanOrEqual(
    Date.parse(report.deadlines.resolveBy ?? ''),
  );
  const extended = await step('dispatcher-1', 'extend', { reason: 'material' });
  const resolveBy = addLimit(new Date(resumed.deadlines.resolveBy ?? ''), limits.resolve, current());
  expect(extended.deadlines.resolveBy).toBe(instantOf(resolveBy).toISOString());
  expect(extended.extensions).toBe(1);
  await step('worker-1', 'resolve');
  await step('leader-1', 'verify', { outcome: 'failed', note: '还在漏水' });
  await step('worker-1', 'return', { reason: 'not-able' });
  await step('leader-1', 'decline', { reason: 'out-of-scope' });
  await step('courier-1', 'contest', { reason: 'wrong-decision' });
  expect(await differences()).toEqual([]);
});

test('what was reported before there was a calendar gets its clock from the first one, and no entry', async () => {
  const report = await slowReport();
  const first = Math.min(...stage.deps.calendars.known().keys());
  await stage.asOwner(`UPDATE history SET facts = facts - 'calendarVersion' WHERE report_id = $1`, [
    report.id,
  ]);
  await stage.asOwner(
    `UPDATE reports SET calendar_version = NULL, accept_soon_at = NULL, resolve_soon_at = NULL, wake_at = NULL,
      resolve_by = created_at + interval '3 days' WHERE id = $1`,
    [report.id],
  );
  expect(await differences()).not.toEqual([]);
  await recalculateClocks(stage.deps, { calendarVersion: first });
  expect(await differences()).toEqual([]);
  expect((await read(report.id)).version).toBe(report.version);
});

test('a history that cannot be read holds up no other report', async () => {
  const broken = await slowReport();
  const sound = await slowReport();
  const facts = (await historyOf(broken.id))[0]?.facts;
  await stage.asOwner(`UPDATE history SET facts = '{}' WHERE report_id = $1 AND sequence = 1`, [broken.id]);
  // Without the jobs that come with a version: the test is the worker.
  const [{ version } = { version: 0 }] = await stage.asOwner<{ version: number }>(
    `INSERT INTO calendar_versions (body) SELECT jsonb_build_object('years', jsonb_agg(jsonb_build_object('year', known->'year',
        'off', CASE WHEN known->>'year' = left($1, 4) THEN known->'off' || to_jsonb($1::text) ELSE known->'off' END,
        'worked', (known->'worked') - $1::text)))
      FROM (SELECT body FROM calendar_versions ORDER BY id DESC LIMIT 1) newest, jsonb_array_elements(body->'years') known
      RETURNING id AS version`,
    [dayOf(sound.deadlines.resolveBy)],
  );
  const judged = recalculateClocks(stage.deps, { calendarVersion: version });
  await expect(judged).rejects.toThrow(
    `1 reports could not be judged, the first: Error: history of report ${broken.id}`,
  );
  expect((await historyOf(sound.id)).at(-1)).toMatchObject({ event: 'recalculate' });
  await stage.asOwner('UPDATE history SET facts = $2 WHERE report_id = $1 AND sequence = 1', [
    broken.id,
    facts,
  ]);
  await recalculateClocks(stage.deps, { calendarVersion: version });
  expect(await differences()).toEqual([]);
});

test('the audit names what the database says and the history does not', async () => {
  const report = await buildReport(stage);
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  const sound = await buildReport(stage);
  await stage.asOwner(
    `UPDATE reports SET resolve_by = resolve_by + interval '1 ms', extensions = 1, accepted_at = NULL WHERE id = $1`,
    [report.id],
  );
  const found = await auditClocks(stage.deps);
  const [{ reports, entries } = { reports: 0, entries: 0 }] = await stage.asOwner<{
    reports: number;
    entries: number;
  }>('SELECT (SELECT count(*)::int FROM reports) AS reports, (SELECT count(*)::int FROM history) AS entries');
  expect(found).toMatchObject({ reports, entries });
  expect(found.differences.map(({ reportId, what }) => [reportId, what])).toEqual([
    [report.id, 'resolve_by'],
    [report.id, 'extensions'],
    [report.id, 'accepted_at'],
  ]);
  await stage.asOwner('DELETE FROM history WHERE report_id = $1 AND sequence = 2', [sound.id]);
  await stage.asOwner(`UPDATE history SET facts = '{}' WHERE report_id = $1 AND sequence = 1`, [report.id]);
  const worse = (await differences()).map(({ reportId, what }) => [reportId, what]);
  expect(worse).toContainEqual([sound.id, 'version']);
  expect(worse).toContainEqual([report.id, 'history']);
});
