import { indicesOf, noCounts } from '@weilinli/domain';
import { indexRows, shareWords } from './index-words';
import { lastDays } from './period';

test('a share is a percentage with what it is a share of; no data is not nought', () => {
  const rows = indexRows({ indices: indicesOf({ ...noCounts, dueToClose: 50, closedInTime: 46 }) });
  expect(rows[0]).toMatchObject({ name: '按期结案率', share: '92%', counts: '46 / 50 件' });
  expect(rows.find(({ key }) => key === 'reworkRate')).toMatchObject({ share: '—', counts: '还没有' });
  expect(shareWords(undefined)).toBe('—');
});

test('a period ends now, in whole minutes', () => {
  expect(lastDays(7, new Date('2026-11-22T08:00:42.000Z'))).toEqual({
    from: '2026-11-15T08:00:00.000Z',
    to: '2026-11-22T08:00:00.000Z',
  });
});
