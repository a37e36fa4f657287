import type { Report } from '@weilinli/contracts';
import { reasons } from '@weilinli/domain';
import { answersOf } from '../actions/answers';
import { requestWords } from '../actions/request-words';
import { handlerName } from '../reports/state-words';

/** 网格员小刘申请延期: 等待材料或配件: what the reader is to answer. */
export function askedWords(report: Report, now: Date): string {
  const who = report.assignee ? handlerName(report.assignee) : '';
  const asked = answersOf(report, now)
    .filter(({ approve, refuse }) => approve || refuse)
    .map(({ request: { kind, reason } }) =>
      [`申请${requestWords(kind).name}`, reason && reasons[reason]].filter(Boolean).join(': '),
    );
  return `${who}${asked.join('; ')}`;
}
