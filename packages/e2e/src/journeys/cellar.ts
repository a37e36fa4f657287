import type { HistoryEntry, Report } from '@weilinli/contracts';
import { eventually, must } from '../check';
import type { Journey, Stage } from '../journey';
import type { Phone } from '../phone';
import { reported } from './reported';
import { signIn } from './sign-in';

/** A worker goes where there is no signal, and works: several tasks, one after the other, one of them in vain. */
export const cellar: Journey = {
  name: '刘敏 works in a cellar, and it counts',
  play: async (stage) => {
    const phone = await stage.phone();
    const tasks = await threeTasks(stage);
    const { fresh, begun, moved } = tasks;

    await stage.step('she sees her tasks while there is a signal', async () => {
      await signIn(phone, 'worker-1');
      for (const { id } of [fresh, begun, moved]) await phone.sees(`report-${id}`);
    });

    await stage.step('without a signal she takes one, and fences it off; it stands as done', async () => {
      await phone.signal('none');
      await phone.tap(`task-accept-${fresh.id}`);
      await phone.sees(`report-${fresh.id}`, '你已接单', '待提交');
      await withPhoto({ stage, phone, report: fresh, deed: 'make-safe' });
      await phone.sees('offline-bar', '2 条待提交');
      await phone.picture('32-worker-offline');
    });

    await stage.step(
      'she fixes another, says a word to who reported it, and fences a third off',
      async () => {
        await withPhoto({ stage, phone, report: begun, deed: 'resolve' });
        await phone.tap(`report-${begun.id}`);
        await phone.tap('write-reporter');
        await phone.input('action-note', '两边都换了');
        await phone.tap('action-send');
        await phone.misses('action-sheet');
        await phone.back();
        await withPhoto({ stage, phone, report: moved, deed: 'make-safe' });
        await phone.sees('offline-bar', '5 条待提交');
      },
    );

    await stage.step('meanwhile the third is given to 杨帆, and her phone is killed', async () => {
      await giveToColleague(stage, moved);
      await phone.signal('server-fails');
      await phone.restart();
      // What she had seen before the server is reached, with what she has done since.
      await phone.sees(`report-${fresh.id}`, '待提交');
      await phone.sees('offline-bar', '条待提交');
      must(
        (await historyOf(stage, begun)).every(({ event }) => event !== 'resolve'),
        'nothing sent yet',
      );
    });

    await stage.step(
      'with a signal it goes by itself, in order, with the time at which it was done',
      async () => {
        // One was overtaken: the server says so.
        await phone.mayBeRefused();
        await phone.signal('none');
        await phone.signal('good');
        await eventually(
          'all of it at the server, in its order',
          async () => [...(await doneOffline(stage, fresh)), ...(await doneOffline(stage, begun))],
          (events) => events.join() === 'accept,make-safe,resolve,remark',
        );
      },
    );

    await stage.step('of the third she is told, and what she photographed is kept with it', async () => {
      await phone.sees('offline-bar', '1 条要你看一下');
      await phone.tap('offline-bar');
      await phone.sees('page-outbox', '已改派给', '杨帆', '已作为备注保存');
      await phone.picture('33-conflict');
      const [seen] = await phone.ids('seen-');
      must(seen !== undefined, 'something to have seen');
      await phone.tap(seen);
      await phone.misses(seen);
      const remark = (await historyOf(stage, moved)).find(({ event }) => event === 'remark');
      must(remark?.photos?.length === 1, 'her photo with a remark');
    });
  },
};

/** One that waits for her, one that she has taken, and one that will be somebody else's. */
async function threeTasks(stage: Stage): Promise<Record<'fresh' | 'begun' | 'moved', Report>> {
  const fresh = await reported(stage, 'resident-2', {
    categoryCode: 'P0103',
    conditionCode: 'missing',
    north: 40,
  });
  const begun = await reported(stage, 'resident-2', {
    categoryCode: 'P0107',
    conditionCode: 'rattling',
    east: -60,
  });
  const moved = await reported(stage, 'resident-2', { categoryCode: 'P0102', east: -90 });
  const worker = await stage.api('worker-1');
  for (const { id } of [begun, moved]) await worker.act(id, 'accept');
  return { fresh, begun, moved };
}

interface Work {
  stage: Stage;
  phone: Phone;
  report: Report;
  deed: 'make-safe' | 'resolve';
}

/** From the list and back to it. */
async function withPhoto({ stage, phone, report, deed }: Work): Promise<void> {
  await phone.tap(`report-${report.id}`);
  await phone.tap(`action-${deed}`);
  await phone.givePhoto('photo-add', await stage.photo(deed === 'resolve' ? 'fixed' : 'fenced'));
  await phone.tap('action-send');
  await phone.misses('action-sheet');
  await phone.back();
}

async function giveToColleague(stage: Stage, { id }: Report): Promise<void> {
  const leader = await stage.api('leader-1');
  const { items } = await leader.candidates(id);
  const colleague = items.find(({ displayName }) => displayName === '杨帆');
  must(colleague?.personId !== undefined, '杨帆 among those who could');
  await leader.act(id, 'assign', { personId: colleague.personId });
}

async function historyOf(stage: Stage, { id }: Report): Promise<HistoryEntry[]> {
  return (await (await stage.api('leader-1')).history(id)).items;
}

/** What came with the time at which it was done, before it was received. */
async function doneOffline(stage: Stage, report: Report): Promise<HistoryEntry['event'][]> {
  return (await historyOf(stage, report))
    .filter(({ performedAt, at }) => performedAt !== undefined && performedAt < at)
    .sort((one, other) => one.sequence - other.sequence)
    .map(({ event }) => event);
}
