import { eventually, must } from '../check';
import type { Journey, Stage } from '../journey';
import { countsOneYes, creditsOf } from './credits';
import { signIn } from './sign-in';

const persona = 'worker-2';

/** Who goes home, or comes, where there is no signal has said so all the same; and coming is when WeChat may ask. */
export const dutyOffline: Journey = {
  name: '杨帆 ends and begins his day without a signal',
  play: async (stage) => {
    const phone = await stage.phone();
    await stage.step('without a signal he goes home: it is taken, and waits', async () => {
      await (await stage.api(persona)).sayDuty({ onDuty: true });
      await signIn(phone, persona);
      await phone.sees('duty', '在岗', '下班');
      await phone.signal('none');
      await phone.tap('duty-end');
      await phone.sees('duty', '不在岗', '待提交', '上班');
      await phone.sees('offline-bar', '1 条待提交');
      await phone.picture('53-duty-offline');
    });

    await stage.step(
      'started again while the server is away, he is still off, and nobody knows',
      async () => {
        await phone.signal('server-fails');
        await phone.restart();
        await phone.sees('duty', '不在岗', '待提交');
        must(await isOnDuty(stage), 'nothing told yet');
      },
    );

    await stage.step('with a signal it is told by itself', async () => {
      await phone.signal('none');
      await phone.signal('good');
      await phone.misses('offline-bar');
      must(!(await isOnDuty(stage)), 'somebody whom no task is given to');
      await phone.sees('duty', '不在岗', '上班');
      must(!(await phone.text('duty')).includes('待提交'), 'a word that has arrived');
    });

    await stage.step(
      'he comes back without a signal, too; nobody is asked where nobody can answer',
      async () => {
        const before = await creditsOf({ stage, persona, purpose: 'work' });
        await phone.signal('none');
        await phone.tap('duty-begin');
        await phone.sees('duty', '在岗', '待提交', '下班');
        await phone.signal('good');
        await eventually(
          'on duty at the server',
          () => isOnDuty(stage),
          (onDuty) => onDuty,
        );
        await phone.misses('offline-bar');
        must((await creditsOf({ stage, persona, purpose: 'work' })) === before, 'no yes without a question');
      },
    );

    await stage.step(
      'the next day there is a signal: WeChat asks as he comes, and his yes counts once',
      async () => {
        const before = await creditsOf({ stage, persona, purpose: 'work' });
        await phone.tap('duty-end');
        await phone.sees('toast', '已下班');
        await phone.tap('duty-begin');
        await phone.sees('toast', '已上班');
        must(await isOnDuty(stage), 'somebody who gets tasks');
        await countsOneYes(phone, { stage, persona, purpose: 'work', before });
      },
    );
  },
};

async function isOnDuty(stage: Stage): Promise<boolean> {
  return (await (await stage.api(persona)).duty()).onDuty;
}
