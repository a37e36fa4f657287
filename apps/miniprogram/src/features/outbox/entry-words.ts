import type { ReportView } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import type { Conflict, Entry } from '@weilinli/outbox';
import type { PillTone } from '../../ui/pill';
import { codeWords } from '../api/problem-words';
import type { Signal } from '../api/signal';
import { handlerName } from '../reports/state-words';

/** 雨水井盖 · 缺失, 拍照: 已修好. */
export function entryTitle({ what }: Entry): string {
  return what.kind === 'report' ? (what.label ?? '上报') : what.label;
}

/** 上报 · 10:20 · 2 张照片. */
export function entryFacts({ what, createdAt, photos }: Entry, now: Date): string {
  const count = photos.length > 0 ? `${photos.length} 张照片` : '';
  return [what.kind === 'report' ? '上报' : '', momentWords(now, new Date(createdAt)), count]
    .filter(Boolean)
    .join(' · ');
}

interface EntryStanding {
  words: string;
  tone: PillTone;
}

/** How it stands, in two or three words. */
export function entryStanding(entry: Entry, signal: Signal): EntryStanding {
  if (entry.conflict) return { words: '没有计入', tone: 'due-soon' };
  switch (entry.state) {
    case 'queued':
      return { words: signal === 'good' && entry.attempts > 0 ? '等会儿再试' : '待提交', tone: 'waiting' };
    case 'uploading':
      return { words: `正在传照片 ${sentPhotos(entry)}/${entry.photos.length}`, tone: 'waiting' };
    case 'submitting':
      return { words: '正在提交', tone: 'waiting' };
    case 'done':
      return { words: '已提交', tone: 'on-time' };
    case 'failed':
      return { words: '没有提交成功', tone: 'overdue' };
    default:
      return entry.state satisfies never;
  }
}

/** Why it is as it is and what happens next; `report` as it stands now, if that is known. */
export function entryNote(entry: Entry, report?: ReportView): string {
  const missing = entry.photos.filter((photo) => photo.missing).length;
  const lost = missing > 0 ? `有 ${missing} 张照片在手机里找不到了` : '';
  return [noteOf(entry, report), lost].filter(Boolean).join('。');
}

function noteOf(entry: Entry, report: ReportView | undefined): string {
  if (entry.conflict) return conflictWords(entry, entry.conflict, report);
  if (entry.state === 'failed') return codeWords(entry.problem?.code) ?? '请打开看一看, 改好再提交';
  if (entry.state === 'done') return entry.tookEarlier ? '改之前的那一份已经提交上去了, 以那一份为准' : '';
  if (entry.problem && entry.problem.code !== 'NO_ANSWER') return '系统正忙, 会自己再试';
  return '有信号就发, 不用守着';
}

/** 这件已改派给小陈, 你的照片已作为备注保存. */
export function conflictWords(
  entry: Pick<Entry, 'photos'>,
  conflict: Conflict,
  report: ReportView | undefined,
): string {
  return [whatChanged(conflict, report), evidenceWords(entry, conflict)].filter(Boolean).join(', ');
}

function whatChanged({ code, reportStatus }: Conflict, report: ReportView | undefined): string {
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
    case 'declined':
    case 'withdrawn':
      return '这件已经不用处理了';
    case 'merged':
      return '这件已和另一件合并';
    default:
      return '情况已经变了, 这一步没有计入';
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

function sentPhotos({ photos }: Entry): number {
  return photos.filter(({ photoId }) => photoId !== undefined).length;
}
