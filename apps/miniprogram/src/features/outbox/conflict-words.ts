import type { ReportView } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import type { Conflict, Entry, What } from '@weilinli/outbox';
import { codeWords } from '../api/problem-words';
import { handlerName } from '../reports/state-words';

/** 这件已改派给小陈, 你的照片已作为备注保存. */
export function conflictWords(
  entry: Pick<Entry, 'what' | 'photos'>,
  conflict: Conflict,
  report: ReportView | undefined,
): string {
  return [whatChanged(entry.what, conflict, report), evidenceWords(entry, conflict)]
    .filter(Boolean)
    .join(', ');
}

const notCounted = '情况已经变了, 这一步没有计入';

function whatChanged(what: What, conflict: Conflict, report: ReportView | undefined): string {
  if (what.kind === 'duty') return codeWords(conflict.code) ?? notCounted;
  return isReporters(what) ? afterTheFix(conflict, report) : afterTheTask(conflict, report);
}

const reporters: readonly Action[] = ['confirm', 'contest', 'reopen', 'rate', 'withdraw'];

/** What somebody says who told of it, and not who works at it. */
function isReporters(what: What): boolean {
  return what.kind === 'feedback' || (what.kind === 'action' && reporters.includes(what.action));
}

function afterTheFix({ code, reportStatus }: Conflict, report: ReportView | undefined): string {
  if (code === 'NOT_FOUND') return '这件已经看不到了';
  switch (report?.status ?? reportStatus) {
    case 'submitted':
    case 'dispatched':
    case 'accepted':
    case 'suspended':
      return '这件已经在处理了, 这一次没有计入';
    case 'resolved':
      return '这件后来又修过一次, 请再看一眼';
    case 'closed':
      return '这件已经办结了, 这一次没有计入';
    default:
      return over(report?.status ?? reportStatus);
  }
}

function afterTheTask({ code, reportStatus }: Conflict, report: ReportView | undefined): string {
  if (report?.view === 'full' && report.assignee && !report.relations.includes('assignee')) {
    return `这件已改派给${handlerName(report.assignee)}`;
  }
  if (code === 'NOT_FOUND') return '这件已经不归你管';
  switch (report?.status ?? reportStatus) {
    case 'submitted':
      return '这件已经收回, 正在重新派人';
    case 'closed':
    case 'resolved':
      return '这件已经修好了';
    default:
      return over(report?.status ?? reportStatus);
  }
}

function over(status: string | undefined): string {
  switch (status) {
    case 'declined':
    case 'withdrawn':
      return '这件已经不用处理了';
    case 'merged':
      return '这件已和另一件合并';
    default:
      return notCounted;
  }
}

function evidenceWords({ photos }: Pick<Entry, 'photos'>, { evidence }: Conflict): string {
  const what = photos.length > 0 ? '你的照片' : '你写的话';
  switch (evidence) {
    case 'sending':
      return `${what}正在作为备注保存`;
    case 'kept':
      return `${what}已作为备注保存`;
    case 'refused':
      return `${what}没能存为备注, 还在这部手机里`;
    case 'none':
      return '';
    default:
      return evidence satisfies never;
  }
}
