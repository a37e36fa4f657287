import type { Redemption, RedemptionState } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import type { PillTone } from '../../ui/pill';

const dayLength = 24 * 3_600_000;
const beijingOffset = 8 * 3_600_000;
// Whoever has this many days left is in no hurry.
const soonDays = 2;

/** How it stands, in a few words. */
export function redemptionPill(
  { state, lastDay }: Pick<Redemption, 'state' | 'lastDay'>,
  now: Date,
): { words: string; tone: PillTone } {
  if (state !== 'waiting')
    return { words: endWords[state], tone: state === 'picked-up' ? 'on-time' : 'over' };
  const left = daysLeft(lastDay, now);
  if (left <= 0) return { words: '今天是最后一天', tone: 'due-soon' };
  return { words: `还有 ${left} 天可领`, tone: left <= soonDays ? 'due-soon' : 'waiting' };
}

const endWords: Record<Exclude<RedemptionState, 'waiting'>, string> = {
  'picked-up': '已领取',
  cancelled: '已取消',
  returned: '过期退回',
};

/** What became of it and of the points; undefined while it waits. */
export function endedWords(
  { state, endedAt, points }: Pick<Redemption, 'state' | 'endedAt' | 'points'>,
  now: Date,
): string | undefined {
  if (state === 'waiting') return undefined;
  const when = endedAt === undefined ? '' : `${momentWords(now, new Date(endedAt))} `;
  return state === 'picked-up' ? `${when}已领取` : `${when}${endWords[state]}, ${points} 分已退回`;
}

/** 11月30日 */
export function lastDayWords({ lastDay }: Pick<Redemption, 'lastDay'>): string {
  const [, month, day] = lastDay.split('-').map(Number);
  return `${month}月${day}日`;
}

/** Whole days after today, in Beijing. */
function daysLeft(lastDay: string, now: Date): number {
  const today = Math.floor((now.getTime() + beijingOffset) / dayLength);
  return new Date(`${lastDay}T00:00:00Z`).getTime() / dayLength - today;
}
