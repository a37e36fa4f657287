import { act, buildReport } from '../testing/build-report';
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

/** Lets time pass for a report, and everything happen that this brings about. */
async function pass(reportId: string, milliseconds: number): Promise<void> {
  await shiftReport(stage, reportId, milliseconds);
  await attention(stage.deps).round();
  await stage.workOff();
}

/** Who was told what of a report's time. */
async function told(reportId: string): Promise<string[]> {
  const rows = await stage.asOwner<{ name: string; title: string }>(
    `SELECT person.display_name AS name, message.title FROM messages message
      JOIN people person ON person.id = message.person_id JOIN history entry USING (report_id, sequence)
      WHERE message.report_id = $1 AND entry.event = 'escalate' ORDER BY message.sequence, name`,
    [reportId],
  );
  return rows.map(({ name, title }) => `${name} ${title.split(': ')[0]}`);
}

async function nameOf(persona: string): Promise<string> {
  return (await stage.as(persona)).person?.displayName ?? '';
}

test('a stage goes from the worker to his leader, to the street, to the district, each told once', async () => {
  const report = await buildReport(stage);
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  await act(stage, { by: 'worker-1', report, action: 'make-safe' });
  const [worker, leader, street, district] = await Promise.all(
    ['worker-1', 'leader-1', 'dispatcher-1', 'district-1'].map(nameOf),
  );
  await pass(report.id, 12 * hour);
  expect(await told(report.id)).toEqual([expect.stringMatching(`^${worker} 请在.+前处置$`)]);
  await pass(report.id, 8 * hour);
  expect((await told(report.id)).slice(1).sort()).toEqual(
    [`${leader} 处置还剩 3 小时`, `${worker} 处置还剩 3 小时`].sort(),
  );
  await pass(report.id, 4 * hour + 20 * minute);
  expect((await told(report.id)).slice(3)).toEqual([`${leader} 处置已超时 20 分钟`]);
  await pass(report.id, 12 * hour);
  expect((await told(report.id)).slice(4)).toEqual([`${street} 处置已超时 12 小时`]);
  await pass(report.id, 12 * hour);
  expect((await told(report.id)).slice(5)).toEqual([`${district} 处置已超时 1 天`]);
});

test('what nobody has lies on the nearest desk, which hears of it', async () => {
  const report = await buildReport(stage);
  await act(stage, { by: 'worker-1', report, action: 'return', body: { reason: 'not-able' } });
  await pass(report.id, 8 * minute);
  expect(await told(report.id)).toEqual([`${await nameOf('dispatcher-1')} 接单还剩 6 分钟`]);
});

test('a stage that was missed, of a limit that has been met since, is written down and told nobody', async () => {
  const report = await buildReport(stage);
  await shiftReport(stage, report.id, 8 * minute);
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  await pass(report.id, 0);
  const entries = await stage.asOwner<{ facts: object }>(
    `SELECT facts FROM history WHERE report_id = $1 AND event = 'escalate'`,
    [report.id],
  );
  expect(entries.map(({ facts }) => facts)).toEqual([
    expect.objectContaining({ limit: 'accept', stage: 'half', met: true }),
  ]);
  expect(await told(report.id)).toEqual([]);
});

test('the bell for a fix that nobody has checked rings at the leader', async () => {
  const report = await buildReport(stage);
  for (const action of ['accept', 'make-safe', 'resolve'] as const) {
    await act(stage, { by: 'worker-1', report, action });
  }
  await pass(report.id, 73 * hour);
  expect(await told(report.id)).toEqual([`${await nameOf('leader-1')} 修好三天没人核查`]);
});
