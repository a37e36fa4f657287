import type { Shift } from '@weilinli/domain';
import { type ClaimedWord, wordAsHeard } from './claimed-word';

/** On Monday, 2026-11-23, in Beijing. */
const at = (time: string, day = 23) => new Date(`2026-11-${day}T${time}:00+08:00`);
const office: Shift[] = [1, 2, 3, 4, 5].map((weekday) => ({
  weekday,
  fromMinute: 8 * 60,
  toMinute: 18 * 60,
  validFrom: '2026-01-01',
}));
const word = (over: Partial<ClaimedWord>): ClaimedWord => ({
  onDuty: true,
  shifts: office,
  since: undefined,
  now: at('10:00'),
  ...over,
});

test('a word that says no time, or one of these minutes, was said now', () => {
  const now = { at: at('10:00'), ends: at('18:00'), waited: false };
  expect(wordAsHeard(word({}))).toEqual(now);
  expect(wordAsHeard(word({ performedAt: at('09:51') }))).toEqual(now);
  // A phone whose clock is fast.
  expect(wordAsHeard(word({ performedAt: at('11:00') }))).toEqual(now);
});

test('one that waited for signal counts from when it was said', () => {
  expect(wordAsHeard(word({ performedAt: at('08:05') }))).toEqual({
    at: at('08:05'),
    ends: at('18:00'),
    waited: true,
  });
  expect(wordAsHeard(word({ onDuty: false, performedAt: at('08:05') }))).toMatchObject({
    ends: at('08:00', 24),
  });
});

test.each<[string, Partial<ClaimedWord>]>([
  ['the shift that it was said for is over', { performedAt: at('08:05'), now: at('18:01') }],
  [
    'he went for an hour, and that has passed',
    { onDuty: false, performedAt: at('08:05'), until: at('09:05') },
  ],
  ['something newer was said', { onDuty: false, performedAt: at('08:05'), since: at('09:00') }],
  ['nothing is planned, and half a day has passed', { shifts: [], performedAt: at('21:00', 22) }],
  ['it is of another time', { onDuty: false, shifts: [], performedAt: new Date('2026-10-01T00:00:00Z') }],
])('it is over by now where %s', (_, over) => {
  expect(wordAsHeard(word(over))).toBeUndefined();
});

test('what was said before it does not end it, and who is off without a plan stays so', () => {
  const early = { performedAt: at('08:05'), since: at('08:00') };
  expect(wordAsHeard(word(early))).toBeDefined();
  const off = { onDuty: false, shifts: [], performedAt: at('21:00', 20) };
  expect(wordAsHeard(word(off))).toMatchObject({ ends: undefined });
});
