import { addLimit, instantOf } from '@weilinli/domain';
import { act, buildReport } from '../testing/build-report';
import { auditClocks } from './audit-clocks';
import { recalculateClocks } from './recalculate-clocks';
import { dayOf, openSlowClocks, type SlowClocks } from './testing/slow-clocks';

jest.setTimeout(60_000);
let house: SlowClocks;
beforeAll(async () => {
  house = await openSlowClocks();
});
afterAll(() => house.stage.close());
afterEach(() => expect(house.stage.errors).toEqual([]));

test('whatever is done to a report, its clock follows from its history', async () => {
  const report = await house.slowReport();
  const until = new Date(Date.now() + 9 * 86_400_000).toISOString();
  const step = (by: string, action: Parameters<typeof act>[1]['action'], body: object = {}) =>
    act(house.stage, { by, report, action, body });
  await step('worker-1', 'accept');
  const { limits } = house.slow();
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
  const resolveBy = addLimit(
    new Date(resumed.deadlines.resolveBy ?? ''),
    limits.resolve,
    house.currentCalendar(),
  );
  expect(extended.deadlines.resolveBy).toBe(instantOf(resolveBy).toISOString());
  expect(extended.extensions).toBe(1);
  await step('worker-1', 'resolve');
  await step('leader-1', 'verify', { outcome: 'failed', note: '还在漏水' });
  await step('worker-1', 'return', { reason: 'not-able' });
  await step('leader-1', 'decline', { reason: 'out-of-scope' });
  await step('courier-1', 'contest', { reason: 'wrong-decision' });
  expect(await house.differences()).toEqual([]);
});

test('what was reported before there was a calendar gets its clock from the first one, and no entry', async () => {
  const report = await house.slowReport();
  const first = Math.min(...house.stage.deps.calendars.known().keys());
  await house.stage.asOwner(`UPDATE history SET facts = facts - 'calendarVersion' WHERE report_id = $1`, [
    report.id,
  ]);
  await house.stage.asOwner(
    `UPDATE reports SET calendar_version = NULL, accept_soon_at = NULL, resolve_soon_at = NULL, wake_at = NULL,
      resolve_by = created_at + interval '3 days' WHERE id = $1`,
    [report.id],
  );
  expect(await house.differences()).not.toEqual([]);
  await recalculateClocks(house.stage.deps, { calendarVersion: first });
  expect(await house.differences()).toEqual([]);
  expect((await house.read(report.id)).version).toBe(report.version);
});

test('a history that cannot be read holds up no other report', async () => {
  const broken = await house.slowReport();
  const sound = await house.slowReport();
  const facts = (await house.historyOf(broken.id))[0]?.facts;
  await house.stage.asOwner(`UPDATE history SET facts = '{}' WHERE report_id = $1 AND sequence = 1`, [
    broken.id,
  ]);
  // Without the jobs that come with a version: the test is the worker.
  const [{ version } = { version: 0 }] = await house.stage.asOwner<{ version: number }>(
    `INSERT INTO calendar_versions (body) SELECT jsonb_build_object('years', jsonb_agg(jsonb_build_object('year', known->'year',
        'off', CASE WHEN known->>'year' = left($1, 4) THEN known->'off' || to_jsonb($1::text) ELSE known->'off' END,
        'worked', (known->'worked') - $1::text)))
      FROM (SELECT body FROM calendar_versions ORDER BY id DESC LIMIT 1) newest, jsonb_array_elements(body->'years') known
      RETURNING id AS version`,
    [dayOf(sound.deadlines.resolveBy)],
  );
  const judged = recalculateClocks(house.stage.deps, { calendarVersion: version });
  await expect(judged).rejects.toThrow(
    `1 reports could not be judged, the first: Error: history of report ${broken.id}`,
  );
  expect((await house.historyOf(sound.id)).at(-1)).toMatchObject({ event: 'recalculate' });
  await house.stage.asOwner('UPDATE history SET facts = $2 WHERE report_id = $1 AND sequence = 1', [
    broken.id,
    facts,
  ]);
  await recalculateClocks(house.stage.deps, { calendarVersion: version });
  expect(await house.differences()).toEqual([]);
});

test('the audit names what the database says and the history does not', async () => {
  const report = await buildReport(house.stage);
  await act(house.stage, { by: 'worker-1', report, action: 'accept' });
  const sound = await buildReport(house.stage);
  await house.stage.asOwner(
    `UPDATE reports SET resolve_by = resolve_by + interval '1 ms', extensions = 1, accepted_at = NULL WHERE id = $1`,
    [report.id],
  );
  const found = await auditClocks(house.stage.deps);
  const [{ reports, entries } = { reports: 0, entries: 0 }] = await house.stage.asOwner<{
    reports: number;
    entries: number;
  }>('SELECT (SELECT count(*)::int FROM reports) AS reports, (SELECT count(*)::int FROM history) AS entries');
  expect(found).toMatchObject({ reports, entries });
  expect(found.differences.map(({ reportId, what }) => [reportId, what])).toEqual([
    [report.id, 'resolve_by'],
    [report.id, 'extensions'],
    [report.id, 'accepted_at'],
  ]);
  await house.stage.asOwner('DELETE FROM history WHERE report_id = $1 AND sequence = 2', [sound.id]);
  await house.stage.asOwner(`UPDATE history SET facts = '{}' WHERE report_id = $1 AND sequence = 1`, [
    report.id,
  ]);
  const worse = (await house.differences()).map(({ reportId, what }) => [reportId, what]);
  expect(worse).toContainEqual([sound.id, 'version']);
  expect(worse).toContainEqual([report.id, 'history']);
});
