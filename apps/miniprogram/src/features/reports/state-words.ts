import type { Handler, NearbyReport, Report } from '@weilinli/contracts';
import { durationWords, momentWords, type Status } from '@weilinli/domain';
import { handlerRoleWords } from '../session/roles';
import { needsLeader } from './after-photo-words';

// An organisation is known by its name.
const nameSaysIt: readonly string[] = ['department', 'property'];

/** 网格员小刘 – a name that already says the role is left as it is. */
export function handlerName({ displayName, role }: Pick<Handler, 'displayName' | 'role'>): string {
  const word = handlerRoleWords(role);
  return nameSaysIt.includes(role) || displayName.includes(word) ? displayName : `${word}${displayName}`;
}

/** Who has it and what happens next, in one sentence. */
export function stateWords(report: Report, now: Date): string {
  const mine = report.relations.includes('assignee');
  const who = mine ? '你' : report.assignee ? handlerName(report.assignee) : '处理人';
  switch (report.status) {
    case 'submitted':
      return '还没有人接手, 派遣员正在安排';
    case 'dispatched':
      return `${mine ? '等你接单' : `${who}已收到`}${answerIn(report, now)}`;
    case 'accepted':
      return report.rework > 0
        ? `${who}正在返工`
        : `${who}${report.madeSafeAt ? '已围护, 正在处理' : '已接单'}`;
    case 'suspended':
      return suspendedState(report, now);
    case 'resolved':
      return resolvedWords(report, who);
    case 'merged':
      return mergedWords(report);
    default:
      return endWords(report.status);
  }
}

function suspendedState({ suspendedUntil }: Report, now: Date): string {
  if (suspendedUntil === undefined) return '先停一停';
  return `要等一段时间, ${momentWords(now, new Date(suspendedUntil))} 继续处理`;
}

/** Whose word is still missing. */
function resolvedWords(report: Report, who: string): string {
  if (!report.relations.includes('reporter')) {
    return needsLeader(report) ? '已修好, 等网格长核查' : '已修好, 等上报人确认';
  }
  if (report.availableActions.includes('confirm') || !needsLeader(report)) return `${who}说修好了, 等你确认`;
  return '你已确认, 还等网格长核查';
}

/** It goes on under another number: that one's state is what counts. */
function mergedWords({ mergedTarget }: Report): string {
  if (!mergedTarget) return endWords('merged');
  return `已并入 ${mergedTarget.number}, 进度以那一件为准: ${publicStateWords(mergedTarget)}`;
}

/** What everybody may know. */
export function publicStateWords({ status }: Pick<NearbyReport, 'status'>): string {
  switch (status) {
    case 'submitted':
      return '正在安排人处理';
    case 'dispatched':
      return '已派给处理人';
    case 'accepted':
      return '正在处理';
    case 'suspended':
      return '暂缓处理';
    case 'resolved':
      return '已修好, 等待确认';
    default:
      return endWords(status);
  }
}

function endWords(status: Extract<Status, 'closed' | 'declined' | 'merged' | 'withdrawn'>): string {
  switch (status) {
    case 'closed':
      return '已经修好, 这件事结束了';
    case 'declined':
      return '没有受理, 写明了原因';
    case 'merged':
      return '和另一件一起处理';
    case 'withdrawn':
      return '已撤回';
    default:
      return status satisfies never;
  }
}

function answerIn({ deadlines }: Report, now: Date): string {
  const left = deadlines.acceptBy === undefined ? 0 : new Date(deadlines.acceptBy).getTime() - now.getTime();
  return left > 0 ? `, ${durationWords(left)}内回复` : ', 还没有回复';
}
