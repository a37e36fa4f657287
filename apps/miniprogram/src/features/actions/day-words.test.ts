import { beginningOf, dayAfter, pauseDays, resumedWords } from './day-words';

test('days are counted in Beijing, whatever the phone’s own time', () => {
  expect(dayAfter(new Date('2026-11-22T15:59:00.000Z'), 1)).toBe('2026-11-23');
  expect(dayAfter(new Date('2026-11-22T16:00:00.000Z'), 1)).toBe('2026-11-24');
});

test('a day begins at eight', () => {
  expect(beginningOf('2026-11-25')).toBe('2026-11-25T00:00:00.000Z');
  expect(resumedWords('2026-11-25')).toBe('11月25日 08:00 恢复处理');
});

test('the first day that can be chosen lies ahead, the last one within a year, at any hour', () => {
  for (const hour of ['00', '08', '15', '16', '23']) {
    const now = new Date(`2024-02-29T${hour}:30:00.000Z`);
    const { first, last } = pauseDays(now);
    const latest = new Date(now);
    latest.setUTCFullYear(latest.getUTCFullYear() + 1);
    expect(new Date(beginningOf(first)).getTime()).toBeGreaterThan(now.getTime());
    expect(new Date(beginningOf(last)).getTime()).toBeLessThanOrEqual(latest.getTime());
  }
});
