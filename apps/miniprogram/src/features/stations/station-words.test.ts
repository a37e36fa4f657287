import type { NearbyStation } from '@weilinli/contracts';
import { fromWgs84 } from '@weilinli/domain';
import { byDistance } from './by-distance';
import { closedWords, facilitiesOf, facilitiesWords, openPill } from './station-words';

const here = { longitude: 114.318, latitude: 30.51, datum: 'wgs84' } as const;

function station(code: string, north: number, facts: Partial<NearbyStation> = {}): NearbyStation {
  return {
    code,
    name: `${code} 驿站`,
    address: '南湖街道',
    place: { ...fromWgs84({ ...here, latitude: here.latitude + north }, 'gcj02'), datum: 'gcj02' },
    facilities: ['water', 'power'],
    hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '08:00', to: '20:00' }],
    hoursWords: '每天 08:00–20:00',
    openNow: true,
    openWords: '开放中, 今天 20:00 关门',
    demo: true,
    distance: 1,
    ...facts,
  };
}

test('who has moved on finds the next one first, though the answer is of another place', () => {
  const sorted = byDistance([station('far', 0.01), station('near', -0.001)], here);
  expect(sorted.map(({ code }) => code)).toEqual(['near', 'far']);
  expect(sorted[0]?.distance).toBeCloseTo(111, -1);
});

test('what there is stands in one order', () => {
  expect(facilitiesWords({ facilities: ['rest', 'microwave', 'water'] })).toEqual([
    '饮水',
    '微波炉',
    '休息座椅',
  ]);
  expect(facilitiesOf([{ facilities: ['toilet'] }, { facilities: ['water', 'toilet'] }])).toEqual([
    'water',
    'toilet',
  ]);
});

test('whether it is open is told by the clock, not by an answer of this morning', () => {
  const known = station('near', 0);
  expect(openPill(known, new Date('2026-11-23T04:00:00.000Z')).tone).toBe('on-time');
  expect(openPill(known, new Date('2026-11-23T13:00:00.000Z'))).toEqual({
    words: '未开门, 明天 08:00 开门',
    tone: 'waiting',
  });
});

test('days off are told while they are near, and the station is closed on them without asking anybody', () => {
  const shut = station('near', 0, {
    daysOff: [
      { from: '2026-11-23', to: '2026-11-24' },
      { from: '2026-12-31', to: '2026-12-31' },
    ],
  });
  const now = new Date('2026-11-23T04:00:00.000Z');
  expect(openPill(shut, now)).toEqual({ words: '今天停开, 11月25日 08:00 开门', tone: 'waiting' });
  expect(closedWords(shut, now)).toBe('11月23日至11月24日停开');
  expect(closedWords(shut, new Date('2026-11-26T04:00:00.000Z'))).toBeUndefined();
  expect(closedWords(station('near', 0), now)).toBeUndefined();
});
