import type { Journey } from '../../journey';
import { agree, contest, isTold } from './courier-answers';
import { reportIt } from './courier-reports';
import { neighbourhood } from './neighbourhood';
import { lookAgain } from './small-and-dark';
import { acceptIt, fixIt, fixItAgain, makeItSafe } from './worker-fixes';

/** The whole of it, on two phones: seen, sent, fenced off, fixed, doubted, fixed again, closed. */
export const story: Journey = {
  name: '郭飞 sees a manhole without its cover, and it is fixed',
  play: async (stage) => {
    await neighbourhood(stage);
    const courier = await stage.phone();
    const report = await reportIt(stage, courier);
    const worker = await stage.phone();
    await acceptIt(stage, worker, report);
    await makeItSafe(stage, worker, report);
    await fixIt(stage, worker, report);
    await isTold(stage, courier, report);
    await contest(stage, courier, report);
    await fixItAgain(stage, worker, report);
    await agree(stage, courier, report);
    await lookAgain(stage, report);
  },
};
