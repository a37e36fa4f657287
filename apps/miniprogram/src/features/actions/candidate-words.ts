import type { HandlerCandidate } from '@weilinli/contracts';
import { distanceWords } from '../reports/place-words';

/** 请假, 不在岗, or that he is there and how far away. */
export function presenceWords({
  onDuty,
  onLeave,
  distance,
}: Pick<HandlerCandidate, 'onDuty' | 'onLeave' | 'distance'>): string {
  if (onLeave) return '请假';
  if (!onDuty) return '不在岗';
  if (distance === undefined) return '在岗';
  const far = distanceWords(distance);
  return /^\d/.test(far) ? `在岗, 相距 ${far}` : `在岗, 相距${far}`;
}

/** 手上没有, 手上 3 件, and whether that is as much as he may have. */
export function loadWords({
  openCount,
  loadLimit,
}: Pick<HandlerCandidate, 'openCount' | 'loadLimit'>): string {
  if (loadLimit !== undefined && openCount >= loadLimit) return `手上 ${openCount} 件, 已满`;
  return openCount === 0 ? '手上没有' : `手上 ${openCount} 件`;
}
