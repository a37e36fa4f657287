import type { HandedOver, Leave } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';

const minute = 60_000;
const day = 24 * 60 * minute;
const beijingOffset = 8 * 60 * minute;

/** 11月25日 08:00 到 11月27日 18:00; what ends at midnight ends on the day before, as people say it. */
export function leaveTimes({ startsAt, endsAt }: Pick<Leave, 'startsAt' | 'endsAt'>, now: Date): string {
  return `${momentWords(now, new Date(startsAt))} 到 ${momentWords(now, lastMoment(endsAt))}`;
}

function lastMoment(endsAt: string): Date {
  const ends = new Date(endsAt).getTime();
  return new Date((ends + beijingOffset) % day === 0 ? ends - minute : ends);
}

/** Where a leave stands, in one word. */
export function leaveStanding({ startsAt, endsAt, cancelledAt }: Leave, now: Date): string {
  if (cancelledAt !== undefined) return '已取消';
  if (new Date(endsAt) <= now) return '已结束';
  return new Date(startsAt) <= now ? '休假中' : '还没开始';
}

export function canBeCancelled({ endsAt, cancelledAt }: Leave, now: Date): boolean {
  return cancelledAt === undefined && new Date(endsAt) > now;
}

/** What became of what he had in hand, in one sentence; undefined where nothing was handed over. */
export function handedOverWords(items: HandedOver['items']): string | undefined {
  const count = (outcome: HandedOver['items'][number]['outcome']) =>
    items.filter((item) => item.outcome === outcome).length;
  const parts = [
    count('given') > 0 && `${count('given')} 件已交给别人`,
    count('desk') > 0 && `${count('desk')} 件交回派遣员`,
    count('released') > 0 && `${count('released')} 件不用再协办`,
    count('kept') > 0 && `${count('kept')} 件还在手上`,
  ].filter(Boolean);
  return parts.length > 0 ? parts.join(', ') : undefined;
}

/** The instants between which somebody is away from one day until another, both days whole. */
export function leaveBetween(first: string, last: string, now: Date): { startsAt: string; endsAt: string } {
  const startsAt = beginningOfDay(first);
  const endsAt = new Date(beginningOfDay(last).getTime() + day);
  // Who goes today goes now: what he did this morning he did.
  return { startsAt: (startsAt < now ? now : startsAt).toISOString(), endsAt: endsAt.toISOString() };
}

function beginningOfDay(chosen: string): Date {
  return new Date(`${chosen}T00:00:00.000+08:00`);
}
