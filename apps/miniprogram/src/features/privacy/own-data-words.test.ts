import { rowWords } from './own-data-words';

test('a row is told in words, without what is empty', () => {
  const row = {
    number: 'WL20261122-000001',
    description: '井盖不见了',
    address: null,
    on_behalf_of: '',
    created_at: '2026-11-22T00:15:30.123+00:00',
  };
  expect(rowWords('reports', row)).toBe(
    '编号 WL20261122-000001 · 说明 井盖不见了 · 时间 2026年11月22日 08:15',
  );
});

test('a section that this program does not know says nothing, and breaks nothing', () => {
  expect(rowWords('something-new', { any: 'thing' })).toBe('');
});

test('what is kept as a code is told as a word', () => {
  expect(rowWords('consents', { word: 'withdrawn', version: 1, at: '2026-11-22T16:00:00Z' })).toBe(
    '同意或撤回 撤回 · 版本 1 · 时间 2026年11月23日 00:00',
  );
});
