import type { Problem } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { shiftReport } from '../testing/shift-report';
import { openStage, type Stage } from '../testing/stage';

jest.setTimeout(30_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

test('what only the history knows to be too late is refused with what is possible instead', async () => {
  const report = await buildReport(stage);
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  await shiftReport(stage, report.id, 30 * 3_600_000);
  // As after a change of the calendar that has not been reckoned with yet.
  await stage.asOwner("UPDATE reports SET resolve_by = now() + interval '1 hour' WHERE id = $1", [report.id]);
  const leader = await stage.as('leader-1');
  const answer = await leader.post<Problem>(`/reports/${report.id}/actions/extend`, { reason: 'material' });
  expect(answer).toMatchObject({
    status: 409,
    body: { code: 'ACTION_NOT_ALLOWED', reportStatus: 'accepted' },
  });
  expect(answer.body.detail).toContain('the deadline has passed');
  expect(answer.body.availableActions).toContain('transfer');
});
