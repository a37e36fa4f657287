import { must } from '../check';
import { gate } from '../gate';
import type { Journey } from '../journey';
import { signIn } from './sign-in';

// The phone asks for what is within five kilometres.
const radius = 5000;

/** Somebody who works outdoors finds where to sit down, warm his meal and fill his bottle. */
export const stations: Journey = {
  name: '郭飞 looks for a microwave, and finds it without signal, too',
  play: async (stage) => {
    const phone = await stage.phone();
    const api = await stage.api('courier-1');
    const { longitude, latitude, datum } = gate;
    const near = (await api.stations({ longitude, latitude, datum, radius })).items;
    const codes = near.map(({ code }) => `station-${code}`);

    await stage.step('the next station stands among his points, with what it has', async () => {
      const [nearest] = near;
      must(nearest !== undefined, 'a station near the gate');
      await signIn(phone, 'courier-1');
      await phone.tap('rider-usual');
      await phone.tap('tab-me');
      await phone.tap('points');
      await phone.sees('to-stations', nearest.name, '饮水');
    });

    await stage.step(
      'all of them stand by distance, each with its hours, and say that they are examples',
      async () => {
        await phone.tap('to-stations');
        for (const { code, name, hoursWords } of near.slice(0, 3)) {
          await phone.sees(`station-${code}`, name, '演示', hoursWords, '米');
        }
        const shown = await phone.ids('station-');
        must(shown.join() === codes.slice(0, shown.length).join(), `the nearest first: ${shown.join()}`);
        await phone.picture('80-stations');
      },
    );

    await stage.step('he wants one with a microwave, and sees no other', async () => {
      await phone.tap('facility-microwave');
      for (const { code, facilities } of near.slice(0, 4)) {
        if (facilities.includes('microwave')) await phone.sees(`station-${code}`, '微波炉', '导航');
        else await phone.misses(`station-${code}`);
      }
    });

    await stage.step('without signal they are where they were', async () => {
      await phone.back();
      await phone.signal('none');
      await phone.tap('to-stations');
      for (const code of codes.slice(0, 3)) await phone.sees(code, '导航');
      await phone.signal('good');
    });

    await stage.step('a grid worker has them beside his tasks', async () => {
      const worker = await stage.phone();
      await signIn(worker, 'worker-1');
      await worker.tap('tab-me');
      await worker.tap('work-stations');
      for (const code of codes.slice(0, 3)) await worker.sees(code, '导航');
    });
  },
};
