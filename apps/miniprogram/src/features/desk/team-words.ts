import type { TeamMember } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';

/** Who has most in hand first. */
export function byLoad(members: readonly TeamMember[]): TeamMember[] {
  return [...members].sort((a, b) => b.open - a.open || b.overdue - a.overdue);
}

/** 第 1 网格 · 在岗. */
export function memberPresence({ areas, onDuty, onLeaveUntil }: TeamMember, now: Date): string {
  const presence = onLeaveUntil
    ? `休假到 ${momentWords(now, new Date(onLeaveUntil))}`
    : onDuty
      ? '在岗'
      : '不在岗';
  return [...areas.map(({ name }) => name).slice(0, 2), presence].join(' · ');
}

/** 4 件, 1 件超时. */
export function memberWork({ open, overdue, limit }: TeamMember): string {
  const held = limit !== undefined && open >= limit ? `${open} 件, 已满` : `${open} 件`;
  return overdue > 0 ? `${held}, ${overdue} 件超时` : held;
}
