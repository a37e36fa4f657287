import type { Report } from '@weilinli/contracts';
import { eventually, must } from '../check';
import type { Journey, Stage } from '../journey';
import { openFromDesk } from './open-from-desk';
import { reported } from './reported';
import { signIn } from './sign-in';

/** A leader gives a task to somebody else, and looks at what he has made of it. */
export const reassigned: Journey = {
  name: '陈桂芳 gives 刘敏’s task to 杨帆, and checks what he has fixed',
  play: async (stage) => {
    const leader = await stage.phone();
    const report = await reported(stage, 'resident-2', { categoryCode: 'P0102', north: -95 });
    must(report.assignee?.displayName === '刘敏', 'a task of 刘敏’s');

    await stage.step('she finds it on the desk, and sees who could take it', async () => {
      await signIn(leader, 'leader-1');
      await leader.tap('team-all');
      await leader.sees('page-desk', '污水井盖');
      await openFromDesk(leader, report);
      await leader.sees('state', '刘敏');
      await leader.tap('action-assign');
      await leader.sees('action-sheet', '换谁处理?', '杨帆', '手上');
      await leader.picture('40-reassign');
    });

    await stage.step('杨帆 has it, is told, and takes it; 刘敏 has it no more', async () => {
      await leader.tap(`handler-${await idOfTaker(stage, report)}`);
      await leader.tap('action-send');
      await leader.misses('action-sheet');
      await leader.sees('state', '杨帆');
      const worker = await stage.phone();
      await signIn(worker, 'worker-2');
      await worker.tap(`task-accept-${report.id}`);
      await worker.sees(`report-${report.id}`, '你已接单');
      const others = await (await stage.api('worker-1')).reports({ scope: 'assigned', limit: 50 });
      must(!others.items.some(({ id }) => id === report.id), 'nothing of it with 刘敏');
    });

    await stage.step('once it is fixed she looks at before and after, and says that it passes', async () => {
      await fix(stage, report);
      await leader.open();
      await leader.tap('tab-verify');
      await leader.sees(`report-${report.id}`, '污水井盖', '杨帆修的');
      await leader.seesPhotos(`report-${report.id}`, 2);
      await leader.tap(`verify-${report.id}`);
      await leader.tap('outcome-passed');
      await leader.picture('41-verify');
      await leader.tap('action-send');
      await leader.misses(`report-${report.id}`);
    });

    await stage.step('the report knows it, and so does who reported it', async () => {
      const resident = await stage.api('resident-2');
      const now = await resident.report(report.id);
      must(now.view === 'full' && now.verified && now.status === 'resolved', 'checked, and not yet closed');
      await eventually(
        'a message that it was checked',
        async () => (await resident.inbox()).items,
        (items) => items.some(({ kind, reportId }) => kind === 'verified' && reportId === report.id),
      );
    });
  },
};

async function idOfTaker(stage: Stage, { id }: Report): Promise<string> {
  const { items } = await (await stage.api('leader-1')).candidates(id);
  const taker = items.find(({ displayName }) => displayName === '杨帆');
  must(taker?.personId !== undefined, '杨帆 among those who could');
  return taker.personId;
}

async function fix(stage: Stage, { id, place }: Report): Promise<void> {
  const worker = await stage.api('worker-2');
  for (const [action, scene] of [
    ['make-safe', 'fenced'],
    ['resolve', 'fixed'],
  ] as const) {
    const { name, bytes } = await stage.photo(scene);
    const photo = await worker.uploadPhoto({ name, bytes, type: 'image/jpeg' });
    await worker.act(id, action, { photoIds: [photo.id], place });
  }
}
