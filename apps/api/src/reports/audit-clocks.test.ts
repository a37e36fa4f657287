import type { Report } from '@weilinli/contracts';
import { attention } from '../escalation/attend';
import { act, buildReport } from '../testing/build-report';
import { shiftReport } from '../testing/shift-report';
import { openStage, type Stage } from '../testing/stage';
import { auditClocks } from './audit-clocks';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const hour = 3_600_000;
const found = async ({ id }: Pick<Report, 'id'>) =>
  (await auditClocks(stage.deps)).differences
    .filter(({ reportId }) => reportId === id)
    .map(({ what }) => what);

/** Fenced off by worker-1; half of the time for the fix is over, and that was said. */
async function halfway(): Promise<Report> {
  const report = await buildReport(stage);
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  const safe = await act(stage, { by: 'worker-1', report, action: 'make-safe' });
  await shiftReport(stage, report.id, 13 * hour);
  await attention(stage.deps).round();
  return safe;
}

test('until when a report is put off is told by its history alone, whoever put it off', async () => {
  const until = new Date(Date.now() + 72 * hour).toISOString();
  const byLeader = await halfway();
  const suspend = { reason: 'season', until } as const;
  await act(stage, { by: 'leader-1', report: byLeader, action: 'suspend', body: suspend });
  const asked = await halfway();
  const request = { kind: 'suspend', reason: 'season', until } as const;
  await act(stage, { by: 'worker-1', report: asked, action: 'request', body: request });
  await act(stage, { by: 'leader-1', report: asked, action: 'approve' });
  for (const report of [byLeader, asked]) {
    expect(await found(report)).toEqual([]);
    // With the instant at which the system looks again, as a mistaken program would store it.
    await stage.asOwner(
      `UPDATE reports SET suspended_until = suspended_until + interval '1 day', wake_at = wake_at + interval '1 day'
        WHERE id = $1`,
      [report.id],
    );
    expect(await found(report)).toContain('suspended_until');
    await stage.asOwner(
      `UPDATE reports SET suspended_until = suspended_until - interval '1 day', wake_at = wake_at - interval '1 day'
        WHERE id = $1`,
      [report.id],
    );
    await act(stage, { by: 'leader-1', report, action: 'resume' });
    expect(await found(report)).toEqual([]);
  }
});

test('so is whether a fix was checked: also after it was doubted, closed and reopened', async () => {
  const report = await halfway();
  const step = async (by: string, action: Parameters<typeof act>[1]['action'], body: object = {}) => {
    await act(stage, { by, report, action, body });
    expect(await found(report)).toEqual([]);
  };
  await step('worker-1', 'resolve');
  await step('leader-1', 'verify', { outcome: 'passed' });
  await step('courier-1', 'contest', { reason: 'not-fixed' });
  await step('worker-1', 'resolve');
  await step('leader-1', 'verify', { outcome: 'failed' });
  await step('worker-1', 'resolve');
  await step('leader-1', 'verify', { outcome: 'passed' });
  await step('courier-1', 'confirm');
  await step('courier-1', 'reopen', { reason: 'broken-again' });
  await stage.asOwner('UPDATE reports SET verified_at = now() WHERE id = $1', [report.id]);
  expect(await found(report)).toContain('verified_at');
  await stage.asOwner('UPDATE reports SET verified_at = NULL WHERE id = $1', [report.id]);
});

test('a stage that was fired and not written down, or the other way round, is named', async () => {
  const [unwritten, unrecorded] = [await halfway(), await halfway()];
  expect(await found(unwritten)).toEqual([]);
  await stage.asOwner('UPDATE escalations SET stage = $2 WHERE report_id = $1', [unwritten.id, 'soon']);
  await stage.asOwner('DELETE FROM escalations WHERE report_id = $1', [unrecorded.id]);
  expect(await found(unwritten)).toEqual(['stages fired']);
  expect(await found(unrecorded)).toEqual(['stages fired']);
});
