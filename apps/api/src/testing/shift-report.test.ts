import type { Report } from '@weilinli/contracts';
import { act, buildReport } from './build-report';
import { shiftReport } from './shift-report';
import { openStage, type Stage } from './stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('a report that is moved into the past is late, and everything of it lies as far apart as before', async () => {
  const report = await buildReport(stage);
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  const worker = await stage.as('worker-1');
  const day = 86_400_000;
  const before = (await worker.get<Report>(`/reports/${report.id}`)).body;
  await shiftReport(stage, report.id, day);
  const after = (await worker.get<Report>(`/reports/${report.id}`)).body;
  expect(before.timeliness).toBe('onTime');
  expect(after.timeliness).toBe('overdue');
  const moved = (name: 'createdAt' | 'acceptedAt') =>
    Date.parse(before[name] ?? '') - Date.parse(after[name] ?? '');
  expect([moved('createdAt'), moved('acceptedAt')]).toEqual([day, day]);
  expect(Date.parse(before.deadlines.resolveBy ?? '') - Date.parse(after.deadlines.resolveBy ?? '')).toBe(
    day,
  );
});
