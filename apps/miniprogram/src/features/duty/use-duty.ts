import type { DutyAnswer, DutyPlace, PutDuty } from '@weilinli/contracts';
import { client } from '../api/client';
import { useLoaded } from '../api/use-loaded';
import { say } from '../frame/toast';
import { useSending } from '../frame/use-sending';
import { handInDuty } from '../outbox/hand-in';
import { useEntries } from '../outbox/outbox';
import { outcomeWords } from '../outbox/outcome-words';
import { whereNow } from '../place/here';
import { onDuty } from '../subscribe/moments';
import { askAt, usePreparedSubscriptions } from '../subscribe/subscriptions';
import { dutyAsSaid } from './duty-words';

/** Whether one is there, and saying otherwise, with signal or without. */
export function useDuty() {
  const { loaded, again } = useLoaded<DutyAnswer>('duty', () => client.duty());
  const { busy, send } = useSending();
  usePreparedSubscriptions();
  const entries = useEntries();
  const change = (ask: () => Promise<string>) =>
    send(async () => {
      try {
        say(await ask());
      } finally {
        // At rest until it is drawn how it stands now.
        await again();
      }
    });
  const tell = (body: PutDuty, words: { label: string; done: string }) =>
    handInDuty({ kind: 'duty', body, label: words.label }).then((handed) => outcomeWords(handed, words.done));
  const said = loaded.state === 'ready' ? dutyAsSaid(loaded.value, entries) : undefined;
  return {
    duty: said?.duty,
    /** What was said last has not arrived yet. */
    waits: said?.waits ?? false,
    busy,
    again,
    begin: () =>
      change(async () => {
        // First, in the tap itself; the day begins whatever he answers.
        await askAt(onDuty);
        const place = await placeNow();
        const body = { onDuty: true, ...(place ? { place } : {}) };
        return tell(body, { label: '上班', done: '已上班, 新任务会派给你' });
      }),
    end: () => change(() => tell({ onDuty: false }, { label: '下班', done: '已下班, 新任务不会派给你' })),
    cancelLeave: (id: string) => change(() => client.cancelLeave(id).then(() => '已取消休假')),
  };
}

/** Where a working day begins is where the next task is nearest to. */
async function placeNow(): Promise<DutyPlace | undefined> {
  const found = await whereNow();
  if (!found.found) return undefined;
  const { longitude, latitude, datum, accuracy } = found.place;
  return { longitude, latitude, datum, ...(accuracy === undefined ? {} : { accuracy }) };
}
