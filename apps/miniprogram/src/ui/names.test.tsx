import { dotsAtEnd, dotted, wholeFigures } from './names';

test('a line breaks after the dot between two names, and nowhere else', () => {
  expect(dotted('管第 4 网格 · 在岗')).toBe('管第\u00a04\u00a0网格\u00a0· 在岗');
});

test('a title breaks after its dot, and where it has a space', () => {
  expect(dotsAtEnd('新任务: 雨水井盖 · 缺失')).toBe('新任务: 雨水井盖\u00a0· 缺失');
});

test('a figure is not parted from what it counts', () => {
  expect(wholeFigures('3 天前在 460 米外')).toBe('3\u00a0天前在 460\u00a0米外');
  expect(wholeFigures('南湖街道 › 第 4 网格')).toBe('南湖街道 › 第\u00a04\u00a0网格');
});
