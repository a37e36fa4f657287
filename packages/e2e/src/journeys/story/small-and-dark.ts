import type { Report } from '@weilinli/contracts';
import type { Stage } from '../../journey';
import { signIn } from '../sign-in';

/** The same on the smallest phone, at night. */
export async function lookAgain(stage: Stage, { id }: Report): Promise<void> {
  await stage.step('on a small phone at night it reads as well', async () => {
    const courier = await stage.phone({ screen: 'small-dark' });
    await signIn(courier, 'courier-1');
    await courier.sees('page-rider', '拍照');
    await courier.picture('rider');
    await courier.tap('rider-usual');
    await courier.sees('page-home', '雨水箅子');
    await courier.picture('home');
    await courier.tap('tab-mine');
    await courier.tap(`report-${id}`);
    await courier.seesPhotos('photos', 2);
    await courier.picture('detail');
    const worker = await stage.phone({ screen: 'small-dark' });
    await signIn(worker, 'worker-1');
    await worker.sees('page-tasks', '等你接单');
    await worker.picture('tasks');
  });
}
