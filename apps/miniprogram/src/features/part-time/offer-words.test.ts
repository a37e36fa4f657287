import type { RoleOffer } from '@weilinli/contracts';
import { endOfDay, offerPill, timeWords } from './offer-words';

const now = new Date('2026-11-23T12:00:00+08:00');
const offer: RoleOffer = {
  id: '1',
  role: 'worker',
  area: { code: '42010601500404', name: '南湖街道第 4 网格' },
  person: { id: '2', displayName: '郭飞' },
  offeredBy: { id: '3', displayName: '陈桂芳' },
  validTo: endOfDay('2026-12-31'),
  state: 'open',
  words: '',
  offeredAt: now.toISOString(),
  answerBy: '2026-11-30T12:00:00+08:00',
};

test('what ends with a day is said to end on it, with what is to be answered until when', () => {
  expect(offer.validTo).toBe('2026-12-31T16:00:00.000Z');
  expect(timeWords(offer, now)).toBe('做到 12月31日 23:59, 请在 11月30日 12:00 前答复');
  expect(timeWords({ ...offer, state: 'accepted', validFrom: '2026-11-24T08:00:00+08:00' }, now)).toBe(
    '明天 08:00 起, 做到 12月31日 23:59',
  );
  expect(timeWords({ ...offer, state: 'ended', endedAt: '2026-11-23T10:00:00+08:00' }, now)).toBe(
    '今天 10:00 结束',
  );
});

test('every state has its word', () => {
  const states = ['open', 'accepted', 'declined', 'lapsed', 'ended'] as const;
  expect(states.map((state) => offerPill({ state }).words)).toEqual([
    ...['等答复', '在任', '没有同意', '已失效', '已结束'],
  ]);
});
