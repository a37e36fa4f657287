import { exactUntil } from './exact-until';

const beijing = (text: string) => new Date(`${text}+08:00`);
const knowing = (...years: number[]) => ({ years: new Set(years) });

it.each<[string, number[], string, number, string]>([
  [
    'up to the next year that nobody has entered',
    [2025, 2026],
    '2026-06-01T00:00:00',
    2027,
    '2027-01-01T00:00:00',
  ],
  ['over a gap it does not jump', [2025, 2027], '2025-12-31T23:59:59', 2026, '2026-01-01T00:00:00'],
  ['not at all in a year that it does not know', [2026], '2027-03-01T00:00:00', 2027, '2027-01-01T00:00:00'],
  ['years change at midnight in Beijing', [2026], '2027-01-01T00:00:00', 2027, '2027-01-01T00:00:00'],
])('a calendar reaches %s', (_how, years, now, unknownYear, until) => {
  expect(exactUntil(knowing(...years), beijing(now))).toEqual({ until: beijing(until), unknownYear });
});
