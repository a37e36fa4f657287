import type { Journey } from '../journey';
import { reported } from './reported';
import { signIn } from './sign-in';

/** A server that is slow, away, or has forgotten somebody's token. */
export const trouble: Journey = {
  name: '张浩 has trouble with the server, and goes on',
  play: async (stage) => {
    const phone = await stage.phone();
    let id = '';
    await stage.step('he has looked at something', async () => {
      ({ id } = await reported(stage, 'resident-2', {
        categoryCode: 'P0104',
        conditionCode: 'rattling',
        east: 30,
      }));
      await signIn(phone, 'resident-2');
      await phone.sees('page-home', '附近正在处理');
    });

    await stage.step('his token runs out in the middle: nobody notices', async () => {
      await phone.staleToken();
      await phone.tap('tab-mine');
      await phone.sees(`report-${id}`, '雨水箅子');
    });

    await stage.step('the server is slow: it comes all the same', async () => {
      await phone.signal('slow');
      await phone.tap(`report-${id}`);
      await phone.sees('page-detail', '雨水箅子');
    });

    await stage.step('the server fails: words, and a way to try again', async () => {
      await phone.signal('server-fails');
      await phone.back();
      await phone.tap('tab-me');
      await phone.tap('my-data');
      await phone.sees('again', '再试一次');
      await phone.picture('33-server-fails');
      await phone.signal('good');
      await phone.tap('again');
      await phone.misses('again');
    });
  },
};
