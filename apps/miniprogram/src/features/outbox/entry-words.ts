import type { ReportView } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import type { Entry } from '@weilinli/outbox';
import type { PillTone } from '../../ui/pill';
import { codeWords } from '../api/problem-words';
import type { Signal } from '../api/signal';
import { conflictWords } from './conflict-words';

/** 雨水井盖 · 缺失, 拍照: 已修好. */
export function entryTitle({ what }: Entry): string {
  return what.kind === 'report' ? (what.label ?? '上报') : what.label;
}

/** 上报, 今天 10:20, 2 张照片. */
export function entryFacts({ what, createdAt, photos }: Entry, now: Date): string[] {
  const count = photos.length > 0 ? `${photos.length} 张照片` : '';
  return [what.kind === 'report' ? '上报' : '', momentWords(now, new Date(createdAt)), count].filter(Boolean);
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

function sentPhotos({ photos }: Entry): number {
  return photos.filter(({ photoId }) => photoId !== undefined).length;
}
