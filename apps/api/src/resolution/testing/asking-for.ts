import type { Problem, Report } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import { act, buildReport } from '../../testing/build-report';
import { historyOf } from '../../testing/history-of';
import type { Stage } from '../../testing/stage';

/** What a handler asks for, and what becomes of it. */
export const askingOn = (stage: Stage) => ({
  /** Accepted by worker-1. */
  async inHand(categoryCode = 'P0103'): Promise<Report> {
    const report = await buildReport(stage, { categoryCode });
    return act(stage, { by: 'worker-1', report, action: 'accept' });
  },
  /** Of the last entry of the history. */
  facts: async (report: Pick<Report, 'id'>): Promise<unknown> =>
    (await historyOf(stage, report, 'leader-1')).at(-1)?.facts,
  async tried(by: string, { id }: Pick<Report, 'id'>, action: Action, body: object) {
    const answer = await (await stage.as(by)).post<Problem>(`/reports/${id}/actions/${action}`, body);
    return { status: answer.status, code: answer.body.code, body: answer.body };
  },
  async statesOf({ id }: Pick<Report, 'id'>): Promise<string[]> {
    const rows = await stage.asOwner<{ line: string }>(
      `SELECT kind || ' ' || state AS line FROM requests WHERE report_id = $1 ORDER BY asked_at, kind`,
      [id],
    );
    return rows.map(({ line }) => line);
  },
});
