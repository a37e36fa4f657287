import type { Report } from '@weilinli/contracts';
import { eventually, must } from '../check';
import type { Journey, Stage } from '../journey';
import type { Phone } from '../phone';
import { type CountedPhone, countTaps } from './count-taps';
import { signIn } from './sign-in';

/** One hand, no typing, and no signal: kept, through a kill, and sent once. */
export const riderOffline: Journey = {
  name: '郭飞 rides through a cellar, and nothing is lost',
  play: async (stage) => {
    const phone = await stage.phone();
    await stage.step('the camera is what he starts with', async () => {
      await signIn(phone, 'courier-1');
      await phone.sees('page-rider', '拍照');
    });

    let sentBefore = 0;
    await stage.step('without a signal it is as short, and he is told that it waits', async () => {
      sentBefore = (await mine(stage)).length;
      await phone.signal('none');
      const before = await phone.knocks();
      const counted = countTaps(phone);
      await shootAndName({ stage, phone, fingers: counted.phone });
      must(counted.taps() <= 3, `three taps at most, not ${counted.taps()}`);
      await phone.sees('rider-sent', '已收下', '有信号就发');
      const knocks = (await phone.knocks()) - before;
      must(knocks === 3, `a knock for the photo, for the tap, and because it is kept, not ${knocks}`);
      await phone.sees('offline-bar', '1 条待提交');
      await phone.picture('31-rider-offline');
    });

    await stage.step('killed and started again while the server is away, it still waits', async () => {
      await phone.signal('server-fails');
      await phone.restart();
      await phone.sees('offline-bar', '1 条待提交');
      must((await mine(stage)).length === sentBefore, 'nothing sent yet');
    });

    await stage.step('with the signal it goes by itself, once', async () => {
      await phone.signal('none');
      await phone.signal('good');
      await reports(stage, sentBefore + 1);
      await phone.misses('offline-bar');
    });
  },
};

interface Riding {
  stage: Stage;
  /** What he sees, and what he does. */
  phone: Phone;
  fingers: CountedPhone;
}

async function shootAndName({ stage, phone, fingers }: Riding): Promise<void> {
  await fingers.givePhoto('rider-shoot', await stage.photo('missing'));
  await phone.sees('page-rider', '点一下就提交');
  const [first] = await phone.ids('rider-manhole');
  if (first) return fingers.tap(first);
  await fingers.tap('rider-more');
  await fingers.tap('rider-manhole');
}

async function mine(stage: Stage): Promise<Report['id'][]> {
  const courier = await stage.api('courier-1');
  return (await courier.reports({ scope: 'mine', sort: 'newest', limit: 50 })).items.map(({ id }) => id);
}

async function reports(stage: Stage, count: number): Promise<void> {
  await eventually(
    `${count} reports of his`,
    () => mine(stage),
    ({ length }) => length === count,
  );
}
