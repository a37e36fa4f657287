import type { Problem, Report } from '@weilinli/contracts';
import { act, buildReport } from '../testing/build-report';
import { toldOf } from '../testing/hire';
import { historyOf } from '../testing/history-of';
import { type PostAction, postAction } from '../testing/post-action';
import { openStage, type Stage } from '../testing/stage';

let stage: Stage;
let post: PostAction;
beforeAll(async () => {
  stage = await openStage();
  post = postAction(stage);
}, 60_000);
afterAll(() => stage.close());

const hours = (report: Report, until: string | undefined) =>
  until && (new Date(until).getTime() - new Date(report.createdAt).getTime()) / 3_600_000;

describe('recategorise', () => {
  it('reads the clock anew from its start by the new limits, and leaves the handler', async () => {
    const report = await buildReport(stage);
    expect(hours(report, report.deadlines.makeSafeBy)).toBe(2);
    const corrected = await act(stage, {
      by: 'dispatcher-1',
      report,
      action: 'recategorise',
      body: { categoryCode: 'P0101', conditionCode: 'rattling', note: '是上水井盖, 只是响' },
    });
    expect(corrected).toMatchObject({
      status: 'dispatched',
      number: report.number,
      category: { code: 'P0101' },
      condition: { code: 'rattling', severity: 'moderate' },
      assignee: report.assignee,
    });
    expect(hours(report, corrected.deadlines.acceptBy)).toBe(0.5);
    expect(corrected.deadlines.makeSafeBy).toBeUndefined();
    expect(corrected.deadlines.resolveBy).not.toBe(report.deadlines.resolveBy);
    expect((await historyOf(stage, report)).at(-1)).toMatchObject({
      event: 'recategorise',
      note: '是上水井盖, 只是响',
      facts: {
        categoryCode: 'P0101',
        conditionCode: 'rattling',
        handlerStays: true,
        before: { categoryCode: 'P0103', conditionCode: report.condition.code },
        actingAs: { role: 'dispatcher', areaCode: '420106015000' },
      },
    });
  });

  it('without a condition means the most urgent one', async () => {
    const report = await buildReport(stage, { conditionCode: 'rattling' });
    const corrected = await act(stage, {
      by: 'dispatcher-1',
      report,
      action: 'recategorise',
      body: { categoryCode: 'P0103' },
    });
    expect(hours(report, corrected.deadlines.resolveBy)).toBe(24);
  });

  it('is a dispatcher’s, and names what the catalogue knows', async () => {
    const report = await buildReport(stage);
    const body = { categoryCode: 'P0101' };
    const answers = [
      await post<Problem>('leader-1', report, 'recategorise', body),
      await post<Problem>('worker-1', report, 'recategorise', body),
      await post<Problem>('dispatcher-1', report, 'recategorise', {}),
      await post<Problem>('dispatcher-1', report, 'recategorise', { categoryCode: 'P9999' }),
      await post<Problem>('dispatcher-1', report, 'recategorise', { ...body, conditionCode: 'flying' }),
    ];
    expect(answers.map(({ status, body: { code } }) => [status, code])).toEqual([
      [409, 'ACTION_NOT_ALLOWED'],
      [409, 'ACTION_NOT_ALLOWED'],
      [400, 'VALIDATION_FAILED'],
      [422, 'CATEGORY_UNKNOWN'],
      [422, 'CONDITION_UNKNOWN'],
    ]);
  });

  it('is told to the handler and the reporter, with what is due now', async () => {
    const report = await buildReport(stage);
    await act(stage, {
      by: 'dispatcher-1',
      report,
      action: 'recategorise',
      body: { categoryCode: 'P0101', conditionCode: 'missing' },
    });
    await stage.workOff();
    const told = (await toldOf(stage, report.id)).filter(({ kind }) => kind === 'recategorised');
    const names = [(await stage.as('worker-1')).person?.displayName, '郭飞'];
    expect(told.map(({ name }) => name).sort()).toEqual(names.sort());
    expect(told[0]?.words).toMatch(/上水井盖 · 缺失.*原为雨水井盖.*前处置完/);
  });
});
