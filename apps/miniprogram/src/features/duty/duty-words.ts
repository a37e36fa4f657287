import type { DutyAnswer } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';

/** 在岗, 不在岗, 休假中. */
export function dutyWord({ onDuty, because }: Pick<DutyAnswer, 'onDuty' | 'because'>): string {
  if (because === 'leave') return '休假中';
  return onDuty ? '在岗' : '不在岗';
}

/** What follows from it, and until when. */
export function dutyLine({ onDuty, because, until, leave }: Omit<DutyAnswer, 'load'>, now: Date): string {
  if (because === 'leave' && leave) return `到 ${momentWords(now, new Date(leave.endsAt))}, 新任务不会派给你`;
  const ends = until && momentWords(now, new Date(until));
  if (onDuty) return ends ? `新任务会派给你, 到 ${ends} 下班` : '新任务会派给你';
  return ends ? `新任务不会派给你, ${ends} 上班` : '新任务不会派给你';
}

/** The leave that is next. */
export function leaveToCome({ leave }: Pick<DutyAnswer, 'leave'>, now: Date): string | undefined {
  if (!leave || new Date(leave.startsAt) <= now) return undefined;
  return `已请假: ${momentWords(now, new Date(leave.startsAt))} 到 ${momentWords(now, new Date(leave.endsAt))}`;
}
