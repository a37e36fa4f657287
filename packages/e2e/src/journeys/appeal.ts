import type { Client, PhotoFile } from '@weilinli/client';
import type { OwnReview } from '@weilinli/contracts';
import { eventually, must } from '../check';
import { gate } from '../gate';
import type { Journey, Stage } from '../journey';
import type { Phone } from '../phone';
import { signIn } from './sign-in';

// About 400 m: far enough to be another place.
const east = 0.0042;

/** Points that something speaks against: a person looks, another one hears the appeal, nobody is banned. */
export const appeal: Journey = {
  name: '李秀英 hears why her points wait, does not agree, and is heard',
  play: async (stage) => {
    const phone = await stage.phone();
    const own = await stage.api('resident-1');
    let review: OwnReview | undefined;

    await stage.step('the same file stood for another place: her points wait for a look', async () => {
      await closedWithAnOldPhoto(stage, own);
      review = await untilOwn(own, () => true);
      await signIn(phone, 'resident-1');
      await phone.tap('tab-me');
      await phone.tap('points');
      await phone.sees('balance-held', '正在核查');
      await phone.tap('to-ledger');
      await seesReview(phone, review, '等人核查', '照片可能在别的上报里用过');
    });

    await stage.step('周凯 sees what was noticed, and refuses them; she reads why', async () => {
      must(review !== undefined, 'a review');
      const dispatcher = await stage.phone();
      await signIn(dispatcher, 'dispatcher-1');
      await dispatcher.tap('to-reviews');
      await dispatcher.sees(`review-${review.id}`, '李秀英上报', '待核查', '同一个照片文件');
      await dispatcher.picture('77-reviews');
      await dispatcher.tap(`review-say-${review.id}`);
      await dispatcher.tap('verdict-void');
      await dispatcher.tap('reason-copied');
      await dispatcher.input('review-note', '两处用了同一张照片');
      await dispatcher.tap('review-send');
      await dispatcher.misses(`review-${review.id}`);
      await phone.restart();
      await seesReview(phone, review, '不计分', '两处用了同一张照片');
    });

    await stage.step('she says why not', async () => {
      must(review !== undefined, 'a review');
      await phone.tap(`appeal-${review.id}`);
      await phone.input('appeal-note', '传错了一张, 两处都是真的');
      await phone.picture('78-appeal');
      await phone.tap('appeal-send');
      await phone.misses('appeal-sheet');
      await phone.sees(`review-${review.id}`, '申诉等答复', '传错了一张');
    });

    await stage.step('somebody else answers, and the points are hers', async () => {
      must(review !== undefined, 'a review');
      const district = await stage.phone();
      await signIn(district, 'district-1');
      await district.tap('to-reviews');
      await district.sees(`review-${review.id}`, '申诉待答复', '两处用了同一张照片', '传错了一张');
      await district.tap(`review-say-${review.id}`);
      await district.tap('verdict-pay');
      await district.input('review-note', '现场核实过, 属实');
      await district.tap('review-send');
      await district.misses(`review-${review.id}`);
      await untilOwn(own, ({ state }) => state === 'answered');
      await phone.restart();
      await seesReview(phone, review, '照常计分', '现场核实过');
      await phone.picture('79-heard');
    });
  },
};

async function seesReview(phone: Phone, { id }: OwnReview, ...words: string[]): Promise<void> {
  await phone.sees('page-ledger');
  await phone.tap('ledger-held');
  await phone.sees(`review-${id}`, ...words);
}

/** She reports two places with one file; the one at the gate is fixed and closed. */
async function closedWithAnOldPhoto(stage: Stage, own: Client<PhotoFile>): Promise<void> {
  const { name, bytes } = await stage.photo('missing');
  const report = async (longitude: number) => {
    const { id } = await own.uploadPhoto({ name, bytes, type: 'image/jpeg' });
    const place = { ...gate, longitude };
    return own.submitReport({ categoryCode: 'P0103', place, photoIds: [id] });
  };
  await report(gate.longitude + east);
  const { id } = await report(gate.longitude);
  const worker = await stage.api('worker-1');
  const after = await stage.photo('fixed');
  const proof = await worker.uploadPhoto({ name: after.name, bytes: after.bytes, type: 'image/jpeg' });
  await worker.act(id, 'accept');
  await worker.act(id, 'resolve', { photoIds: [proof.id], place: gate });
  await (await stage.api('leader-1')).act(id, 'verify', { outcome: 'passed' });
  await own.act(id, 'confirm');
}

/** What is looked at by a job comes a moment later. */
async function untilOwn(own: Client<PhotoFile>, fits: (review: OwnReview) => boolean): Promise<OwnReview> {
  const find = async () => (await own.myReviews()).items.find(fits);
  const found = await eventually('a review of her own', find, (review) => review !== undefined);
  must(found !== undefined, 'a review');
  return found;
}
