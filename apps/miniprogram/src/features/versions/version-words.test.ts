import { versionWords } from './version-words';

const now = new Date('2026-11-23T02:00:00.000Z');
const changedAt = '2026-11-22T02:00:00.000Z';

test('a version names who made it, or that it came with the program', () => {
  expect(versionWords({ version: 1, changedAt }, now)).toBe('第 1 版 · 昨天 10:00 · 系统自带');
  expect(versionWords({ version: 2, changedAt, changedBy: { displayName: '沈静' } }, now)).toBe(
    '第 2 版 · 昨天 10:00 · 沈静改的',
  );
});
