import { buildReport } from '../../testing/build-report';
import { afterPhotoWords } from './after-photo-words';
import { stateWords } from './state-words';

const now = new Date('2026-11-22T09:00:00.000Z');
const fixed = (doubts: ('no-place' | 'too-far' | 'seen-before')[]) =>
  buildReport({
    status: 'resolved',
    resolvedAt: '2026-11-22T08:30:00.000Z',
    afterPhoto: { onSite: doubts.length === 0, doubts },
  });

test('what speaks against the photo of a fix is told, with who has to look', () => {
  expect(afterPhotoWords(fixed(['too-far', 'seen-before']))).toBe(
    '照片还需网格长确认: 拍照的地方离现场太远, 这张照片以前用过',
  );
});

test('where only the place is not known, the reporter’s word is enough', () => {
  expect(afterPhotoWords(fixed(['no-place']))).toBeUndefined();
  expect(afterPhotoWords(fixed([]))).toBeUndefined();
});

test('a reporter is asked first; once he has agreed, the leader’s word is missing', () => {
  const doubted = fixed(['too-far']);
  expect(stateWords({ ...doubted, availableActions: ['confirm', 'contest'] }, now)).toBe(
    '网格员小刘说修好了, 等你确认',
  );
  expect(stateWords({ ...doubted, availableActions: ['contest'] }, now)).toBe('你已确认, 还等网格长核查');
  expect(stateWords({ ...doubted, relations: ['leader'] }, now)).toBe('已修好, 等网格长核查');
  expect(afterPhotoWords({ ...doubted, verified: true })).toBeUndefined();
});
