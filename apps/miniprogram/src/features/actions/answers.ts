import type { Report } from '@weilinli/contracts';
import { decide } from '@weilinli/domain';
import { type Actionable, questionOf } from './report-question';

export type OpenRequest = NonNullable<Report['openRequests']>[number];

export interface Answers {
  request: OpenRequest;
  /** Whether the reader may say yes to it now, and whether he may say no. */
  approve: boolean;
  refuse: boolean;
}

/** What was asked for and waits, each with the answers that are the reader's to give. */
export function answersOf(report: Actionable, now: Date): Answers[] {
  return (report.openRequests ?? []).map((request) => {
    const question = questionOf(report, now, request.kind);
    const his = report.availableActions.includes('refuse') && !isTheReadersOwn(report, request, now);
    return {
      request,
      approve:
        his &&
        report.availableActions.includes('approve') &&
        decide('approve', question, request.kind).allowed,
      refuse: his && decide('refuse', question).allowed,
    };
  });
}

/** Nobody answers what he asked for himself or has agreed to. */
function isTheReadersOwn(report: Actionable, { kind, approvals }: OpenRequest, now: Date): boolean {
  if (kind === 'extend' && approvals > 0) return questionOf(report, now).facts.agreedToExtend;
  return kind !== 'exempt' && report.relations.includes('assignee');
}
