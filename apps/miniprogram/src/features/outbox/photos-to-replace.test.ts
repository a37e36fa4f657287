import { entryDoings } from './entry-doings';
import { photosToReplace } from './photos-to-replace';
import { buildEntry, done } from './testing/build-entry';

const photos = [
  { name: '1.jpg', key: 'a' },
  { name: '2.jpg', key: 'b' },
];
const problem = (code: string, photo?: string) => ({
  state: 'failed' as const,
  photos,
  problem: { code, status: 422, detail: '', ...(photo ? { photo } : {}) },
});

test('what is gone from the phone is taken anew', () => {
  const [first, second] = photos.map((photo, index) => ({ ...photo, missing: index === 1 }));
  if (!first || !second) throw new Error('two photos');
  const entry = buildEntry({ ...problem('PHOTO_MISSING'), photos: [first, second] });
  expect(photosToReplace(entry)).toEqual(['2.jpg']);
});

test('what was refused is taken anew; where no photo is named, all of them', () => {
  expect(photosToReplace(buildEntry(problem('PHOTO_BROKEN', '1.jpg')))).toEqual(['1.jpg']);
  expect(photosToReplace(buildEntry(problem('PHOTO_ALREADY_USED')))).toEqual(['1.jpg', '2.jpg']);
});

test('what waits, and what was refused for something else, keeps its photos', () => {
  expect(photosToReplace(buildEntry({ photos }))).toEqual([]);
  expect(photosToReplace(buildEntry(problem('PLACE_BEYOND_CITY')))).toEqual([]);
});

test('what somebody did can be corrected where only its photos are at fault', () => {
  const fix = done('resolve', '2026-11-22T08:20:00.000Z');
  expect(entryDoings({ ...fix, ...problem('PHOTO_ALREADY_USED') }).correct).toBe(true);
  expect(entryDoings({ ...fix, ...problem('ON_LEAVE') }).correct).toBe(false);
});
