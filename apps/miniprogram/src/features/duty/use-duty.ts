import type { DutyAnswer, DutyPlace } from '@weilinli/contracts';
import { useEffect, useState } from 'react';
import { locate } from '../../platform/position';
import { client } from '../api/client';
import { problemWords } from '../api/problem-words';
import { useLoaded } from '../api/use-loaded';
import { say } from '../frame/toast';
import { onDuty } from '../subscribe/moments';
import { askAt, prepareSubscriptions } from '../subscribe/subscriptions';

/** Whether one is there, and saying otherwise. */
export function useDuty() {
  const { loaded, again } = useLoaded<DutyAnswer>('duty', () => client.duty());
  const [busy, setBusy] = useState(false);
  useEffect(() => void prepareSubscriptions(), []);
  const change = async (ask: () => Promise<unknown>, done: string) => {
    setBusy(true);
    try {
      await ask();
      say(done);
    } catch (error) {
      say(problemWords(error));
    } finally {
      await again();
      setBusy(false);
    }
  };
  return {
    duty: loaded.state === 'ready' ? loaded.value : undefined,
    busy,
    again,
    begin: () =>
      change(async () => {
        // First, in the tap itself; the day begins whatever he answers.
        await askAt(onDuty);
        const place = await placeNow();
        await client.sayDuty({ onDuty: true, ...(place ? { place } : {}) });
      }, '已上班, 新任务会派给你'),
    end: () => change(() => client.sayDuty({ onDuty: false }), '已下班, 新任务不会派给你'),
    cancelLeave: (id: string) => change(() => client.cancelLeave(id), '已取消休假'),
  };
}

/** Where a working day begins is where the next task is nearest to. */
async function placeNow(): Promise<DutyPlace | undefined> {
  const found = await locate();
  if (!found.found) return undefined;
  const { longitude, latitude, datum, accuracy } = found.place;
  return { longitude, latitude, datum, ...(accuracy === undefined ? {} : { accuracy }) };
}
