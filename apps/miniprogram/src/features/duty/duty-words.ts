import type { DutyAnswer } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import type { Entry } from '@weilinli/outbox';
import { isToCome } from '../outbox/as-done';

/** 在岗, 不在岗, 休假中. */
export function dutyWord({ onDuty, because }: Pick<DutyAnswer, 'onDuty' | 'because'>): string {
  if (because === 'leave') return '休假中';
  return onDuty ? '在岗' : '不在岗';
}

/** How one's duty will stand once what was said of it on this phone has arrived; `waits`: it has not yet. */
export function dutyAsSaid(
  duty: DutyAnswer,
  entries: readonly Entry[],
): { duty: DutyAnswer; waits: boolean } {
  const said = entries.flatMap((entry) =>
    entry.what.kind === 'duty' && isToCome(entry) ? [entry.what.body.onDuty] : [],
  );
  const last = said[said.length - 1];
  if (last === undefined) return { duty, waits: false };
  // When it ends, the server knows.
  const { until: _, since: __, ...rest } = duty;
  return { duty: { ...rest, onDuty: last, because: 'own-word' }, waits: true };
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
