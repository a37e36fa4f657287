import type { TeamMember } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import type { LoadPart } from '../../ui/load-bar';

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

/** 4 件; 6 件, 已满. */
export function memberWork({ open, limit }: Pick<TeamMember, 'open' | 'limit'>): string {
  if (open === 0) return '手上没有';
  return limit !== undefined && open >= limit ? `${open} 件, 已满` : `${open} 件`;
}

/** What somebody has in hand by how much it presses. */
export function loadParts({
  open,
  overdue,
  dueSoon,
}: Pick<TeamMember, 'open' | 'overdue' | 'dueSoon'>): LoadPart[] {
  return [
    { tone: 'overdue', count: overdue, words: '已超时' },
    { tone: 'due-soon', count: dueSoon, words: '快超时' },
    { tone: 'usual', count: Math.max(0, open - overdue - dueSoon), words: '还来得及' },
  ];
}

/** What fills a bar: the most that anybody of them has, and not so little that one report looks like a day's work. */
export function fullLoad(members: readonly TeamMember[]): number {
  return Math.max(8, ...members.map(({ open }) => open));
}
