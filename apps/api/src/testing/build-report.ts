import type { ActionBody, Report, SubmitReport } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import { buildPhoto } from './build-photo';
import type { Caller } from './caller';
import type { Stage } from './stage';
import { places } from './story-city';

/** A report through the API. What a test does not state is filled in: 郭飞 reports a missing cover at the gate. */
export async function buildReport(
  stage: Stage,
  { by, ...over }: Partial<SubmitReport> & { by?: string } = {},
): Promise<Report> {
  const reporter = await stage.as(by ?? 'courier-1');
  const body: SubmitReport = {
    categoryCode: 'P0103',
    place: places.gate,
    photoIds: over.photoIds ?? [await buildPhoto(stage, reporter)],
    ...over,
  };
  const answer = await reporter.post<Report>('/reports', body);
  if (answer.status !== 201) throw new Error(`the report was refused: ${answer.text}`);
  return answer.body;
}

/** An action that succeeds. Photos that it needs are taken by the way, and on site. */
export async function act(
  stage: Stage,
  step: {
    by: Caller | string;
    report: Pick<Report, 'id'> & Partial<Pick<Report, 'place'>>;
    action: Action;
    body?: ActionBody;
  },
): Promise<Report> {
  const by = typeof step.by === 'string' ? await stage.as(step.by) : step.by;
  const proven = step.action === 'make-safe' || step.action === 'resolve';
  const { place } = step.report;
  const proof = proven && { photoIds: [await buildPhoto(stage, by)], ...(place ? { place } : {}) };
  const body = { ...proof, ...step.body };
  const answer = await by.post<Report>(`/reports/${step.report.id}/actions/${step.action}`, body);
  if (answer.status !== 200) throw new Error(`${step.action} was refused: ${answer.text}`);
  return answer.body;
}
