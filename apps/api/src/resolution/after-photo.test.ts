import type { AfterPhotoDoubt } from '@weilinli/contracts';
import { toWgs84 } from '@weilinli/domain';
import { type Evidence, judged } from './after-photo';

const gate = { longitude: 114.318, latitude: 30.51 };
const report = toWgs84(gate, 'gcj02');
/** So many metres north of it. */
const away = (metres: number) => ({ ...report, latitude: report.latitude + metres / 111_195 });
const photo = { captured: null, copied: false, alike: false, sameAsBefore: false };

test.each<[string, Partial<Evidence>, AfterPhotoDoubt[]]>([
  ['the phone is there', { place: away(99) }, []],
  ['the phone is elsewhere', { place: away(101) }, ['too-far']],
  ['a wider radius reaches it', { place: away(101), radius: 150 }, []],
  ['the phone is silent and the camera was there', { photos: [{ ...photo, captured: away(20) }] }, []],
  [
    'one of two cameras was there',
    {
      photos: [
        { ...photo, captured: away(900) },
        { ...photo, captured: away(20) },
      ],
    },
    [],
  ],
  ['a camera that writes GCJ-02 was there', { photos: [{ ...photo, captured: gate }] }, []],
  ['the camera was elsewhere', { photos: [{ ...photo, captured: away(900) }] }, ['too-far']],
  [
    'the phone’s word goes first',
    { place: away(900), photos: [{ ...photo, captured: report }] },
    ['too-far'],
  ],
  ['nobody knows where', {}, ['no-place']],
  ['the file was used before', { place: report, photos: [{ ...photo, copied: true }] }, ['seen-before']],
  ['a look-alike was used before', { place: report, photos: [{ ...photo, alike: true }] }, ['seen-before']],
  [
    'one of two shows what was reported',
    { photos: [photo, { ...photo, sameAsBefore: true }] },
    ['no-place', 'same-as-before'],
  ],
])('%s: %j', (_what, evidence, doubts) => {
  const answer = judged({ place: undefined, photos: [photo], report, radius: 100, ...evidence });
  expect(answer.doubts).toEqual(doubts);
  expect(answer.onSite).toBe(!doubts.includes('too-far') && !doubts.includes('no-place'));
});

test('the distance is told in whole metres', () => {
  expect(judged({ place: away(42.3), photos: [], report, radius: 100 }).distance).toBe(42);
});
