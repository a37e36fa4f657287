import type { Report } from '@weilinli/contracts';
import type { Stage } from './stage';

/** Says an action just as it is told to, and answers whatever comes back. */
export const postAction =
  (stage: Pick<Stage, 'as'>) =>
  async <T = Report>(persona: string, report: Pick<Report, 'id'>, action: string, body: object = {}) =>
    (await stage.as(persona)).post<T>(`/reports/${report.id}/actions/${action}`, body);

export type PostAction = ReturnType<typeof postAction>;
