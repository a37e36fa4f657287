import type { RoleOffer } from '@weilinli/contracts';
import { momentWords, untilWords } from '@weilinli/domain';
import type { PillTone } from '../../ui/pill';

/** Where an offer stands, in a word and its colour. */
export function offerPill({ state }: Pick<RoleOffer, 'state'>): { words: string; tone: PillTone } {
  switch (state) {
    case 'open':
      return { words: '等答复', tone: 'due-soon' };
    case 'accepted':
      return { words: '在任', tone: 'on-time' };
    case 'declined':
      return { words: '没有同意', tone: 'over' };
    case 'lapsed':
      return { words: '已失效', tone: 'over' };
    case 'ended':
      return { words: '已结束', tone: 'over' };
    default:
      return state satisfies never;
  }
}

const day = 24 * 3_600_000;

/** From when until when, and until when it can be answered. */
export function timeWords(offer: RoleOffer, now: Date): string {
  const { validFrom, validTo, answerBy, state, endedAt } = offer;
  if (state === 'ended' && endedAt) return `${momentWords(now, new Date(endedAt))} 结束`;
  const from = validFrom && new Date(validFrom) > now ? `${momentWords(now, new Date(validFrom))} 起, ` : '';
  const answer = state === 'open' ? `, 请在 ${momentWords(now, new Date(answerBy))} 前答复` : '';
  return `${from}做到 ${untilWords(now, new Date(validTo))}${answer}`;
}

/** The first instant after a day (`2026-12-31`) in Beijing: until then it is part of it. */
export function endOfDay(chosen: string): string {
  return new Date(Date.parse(`${chosen}T00:00:00+08:00`) + day).toISOString();
}
