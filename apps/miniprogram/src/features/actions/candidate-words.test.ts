import { loadWords, presenceWords } from './candidate-words';

test.each([
  [{ onDuty: true, onLeave: true }, '请假'],
  [{ onDuty: false, onLeave: false }, '不在岗'],
  [{ onDuty: true, onLeave: false }, '在岗'],
  [{ onDuty: true, onLeave: false, distance: 1_240 }, '在岗, 相距 1.2 公里'],
  [{ onDuty: true, onLeave: false, distance: 4 }, '在岗, 相距不到 10 米'],
])('%j: %s', (candidate, words) => {
  expect(presenceWords(candidate)).toBe(words);
});

test.each([
  [{ openCount: 0 }, '手上没有'],
  [{ openCount: 3, loadLimit: 5 }, '手上 3 件'],
  [{ openCount: 5, loadLimit: 5 }, '手上 5 件, 已满'],
  [{ openCount: 0, loadLimit: 0 }, '手上 0 件, 已满'],
])('%j: %s', (candidate, words) => {
  expect(loadWords(candidate)).toBe(words);
});
