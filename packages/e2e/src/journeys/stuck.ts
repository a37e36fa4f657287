import type { Report } from '@weilinli/contracts';
import { eventually, must } from '../check';
import type { Journey, Stage } from '../journey';
import type { AlbumPhoto, Phone } from '../phone';
import { signIn } from './sign-in';

const persona = 'courier-1';

/** What was kept without a signal and is refused later stays his: tried again, corrected, or deleted on purpose. */
export const stuck: Journey = {
  name: '郭飞 mends what the server did not take',
  play: async (stage) => {
    const phone = await stage.phone();
    let before: Report['id'][] = [];
    const since = async () => (await mine(stage)).filter(({ id }) => !before.includes(id));

    await stage.step('kept without a signal, and meanwhile he takes his consent back elsewhere', async () => {
      before = (await mine(stage)).map(({ id }) => id);
      await signIn(phone, persona);
      await phone.sees('page-rider', '拍照');
      await phone.signal('none');
      await shoot(phone, await stage.photo('missing'));
      await (await stage.api(persona)).withdrawConsent();
      await phone.mayBeRefused();
      await phone.signal('good');
      await phone.sees('consent-sheet', '我们只存');
      await phone.tap('consent-decline');
      await phone.sees('offline-bar', '1 条要你看一下');
      must((await since()).length === 0, 'nothing stored without his consent');
    });

    await stage.step(
      'he opens it, reads why, and tries again: this time he agrees, and it goes',
      async () => {
        await phone.tap('offline-bar');
        await phone.sees('outbox-stuck', '没有提交成功', '没有同意隐私说明');
        await phone.tap(await button(phone, 'again-'));
        await phone.sees('consent-sheet', '我们只存');
        await phone.tap('privacy-agree');
        await phone.sees('outbox-done', '已提交');
        await phone.misses('outbox-stuck');
        must((await since()).length === 1, 'one report');
      },
    );

    await stage.step('two photos have come to harm: the server takes neither, and says why', async () => {
      await phone.back();
      await phone.signal('none');
      for (const scene of ['missing', 'fenced'] as const) {
        await shootNext(phone, cutOff(await stage.photo(scene)));
      }
      await phone.sees('offline-bar', '2 条待提交');
      await phone.signal('good');
      await phone.sees('offline-bar', '2 条要你看一下');
      await phone.tap('offline-bar');
      await phone.sees('outbox-stuck', '2 条', '照片没有传完整, 请再拍一张', '1 张照片');
      // The same again is refused again: it stays, and nothing is doubled.
      await phone.signal('none');
      await phone.tap(await button(phone, 'again-'));
      await phone.sees('outbox-waiting', '1 条', '有信号就发');
      await phone.signal('good');
      await phone.sees('outbox-stuck', '2 条', '照片没有传完整');
      await phone.picture('56-stuck');
    });

    await stage.step(
      'the first he photographs anew and names otherwise: it arrives as that, once',
      async () => {
        await phone.tap(await button(phone, 'correct-'));
        await phone.sees('correct-sheet', '照片没有传完整');
        await phone.givePhoto('photo-add', await stage.photo('missing'));
        await phone.tap('category-change');
        await phone.tap('group-manhole');
        await phone.tap('category-P0107');
        await phone.picture('57-correct');
        await phone.tap('correct-send');
        await eventually('two reports since he began', since, ({ length }) => length === 2);
        const [report] = await since();
        must(
          report?.category.code === 'P0107' && report.photos.length === 1,
          'what it is now, with its new photo',
        );
        must(
          report.capturedAt !== undefined && report.capturedAt < report.createdAt,
          'the time of the first photo',
        );
        await phone.sees('outbox-stuck', '1 条');
      },
    );

    await stage.step(
      'the second he does not want any more: asked once, kept; asked again, gone for good',
      async () => {
        await phone.tap(await button(phone, 'remove-'));
        await phone.sees('remove-sheet', '1 张照片', '找不回来');
        await phone.tap('remove-keep');
        await phone.sees('outbox-stuck', '1 条');
        await phone.tap(await button(phone, 'remove-'));
        await phone.tap('remove-yes');
        await phone.misses('outbox-stuck');
        await phone.restart();
        await phone.misses('outbox-stuck');
        await phone.misses('offline-bar');
        must((await since()).length === 2, 'no report of what he deleted');
      },
    );
  },
};

/** Half of a photo arrived on the phone's own disk. */
function cutOff({ name, bytes }: AlbumPhoto): AlbumPhoto {
  return { name, bytes: bytes.slice(0, bytes.length / 2) };
}

async function shoot(phone: Phone, photo: AlbumPhoto): Promise<void> {
  await phone.givePhoto('rider-shoot', photo);
  await phone.tap('rider-more');
  await phone.tap('rider-manhole');
  await phone.sees('rider-sent', '已收下', '有信号就发');
}

async function shootNext(phone: Phone, photo: AlbumPhoto): Promise<void> {
  await phone.tap('rider-next');
  await shoot(phone, photo);
}

/** The first entry's button of this kind. */
async function button(phone: Phone, beginning: string): Promise<string> {
  const [first] = await eventually(
    `a button ${beginning}`,
    () => phone.ids(beginning),
    ({ length }) => length > 0,
  );
  must(first !== undefined, `a button ${beginning}`);
  return first;
}

async function mine(stage: Stage): Promise<Report[]> {
  return (await (await stage.api(persona)).reports({ scope: 'mine', sort: 'newest', limit: 50 })).items;
}
