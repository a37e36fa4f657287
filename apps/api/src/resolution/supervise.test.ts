import type { Page, Problem, Report } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { openStage, type Stage } from '../testing/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

/** His tasks, page by page, each page of one. */
async function tasksOf(persona: string): Promise<string[]> {
  const caller = await stage.as(persona);
  const ids: string[] = [];
  for (let cursor: string | null = ''; cursor !== null; ) {
    const path: string = `/reports?scope=assigned&limit=1${cursor && `&cursor=${cursor}`}`;
    const page: Page<Report> = (await caller.get<Page<Report>>(path)).body;
    ids.push(...page.items.map(({ id }) => id));
    cursor = page.nextCursor;
  }
  return ids;
}

test('what a superior puts on top stands there in every list, and every page follows the one before', async () => {
  const first = await buildReport(stage);
  const second = await buildReport(stage);
  const third = await buildReport(stage);
  expect(await tasksOf('worker-1')).toEqual([first.id, second.id, third.id]);
  const without = await (await stage.as('leader-1')).post<Problem>(
    `/reports/${third.id}/actions/supervise`,
    {},
  );
  expect(without).toMatchObject({ status: 400, body: { errors: [{ path: 'note' }] } });
  const top = await act(stage, {
    by: 'leader-1',
    report: third,
    action: 'supervise',
    body: { note: '门口有学校' },
  });
  expect(top.supervisedAt).toBe(top.updatedAt);
  expect(await tasksOf('worker-1')).toEqual([third.id, first.id, second.id]);

  for (const action of ['accept', 'resolve'] as const) {
    await act(stage, { by: 'worker-1', report: third, action });
  }
  expect(await tasksOf('worker-1')).toEqual([first.id, second.id, third.id]);
});

test('who handles it does not put it on top', async () => {
  const report = await buildReport(stage);
  const answer = await (await stage.as('worker-1')).post(`/reports/${report.id}/actions/supervise`, {
    note: '急',
  });
  expect(answer.status).toBe(409);
});
