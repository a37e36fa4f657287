import { eventually, must } from '../check';
import type { Journey } from '../journey';
import { reported } from './reported';
import { signIn } from './sign-in';

/** A worker goes where there is no signal, and works. */
export const cellar: Journey = {
  name: '刘敏 works in a cellar, and it counts',
  play: async (stage) => {
    const phone = await stage.phone();
    let id = '';
    await stage.step('she opens her task while there is a signal', async () => {
      ({ id } = await reported(stage, 'resident-2', {
        categoryCode: 'P0103',
        conditionCode: 'missing',
        north: 40,
      }));
      await signIn(phone, 'worker-1');
      await phone.tap(`task-accept-${id}`);
      await phone.sees(`report-${id}`, '你已接单');
      await phone.tap(`report-${id}`);
      await phone.seesPhotos('photos', 1);
    });

    await stage.step('without a signal she fences it off; it is kept, and stands as done', async () => {
      await phone.signal('none');
      await phone.tap('action-make-safe');
      await phone.givePhoto('photo-add', await stage.photo('fenced'));
      await phone.tap('action-send');
      await phone.misses('action-sheet');
      await phone.sees('offline-bar', '1 条待提交');
      await phone.picture('32-worker-offline');
      const now = await (await stage.api('worker-1')).report(id);
      must(now.view === 'full' && now.madeSafeAt === undefined, 'nothing on the server yet');
    });

    await stage.step('with a signal it goes by itself, with its photo', async () => {
      await phone.signal('good');
      const worker = await stage.api('worker-1');
      await eventually(
        'fenced off',
        () => worker.report(id),
        (now) => now.view === 'full' && now.madeSafeAt !== undefined,
      );
      await phone.misses('offline-bar');
    });
  },
};
