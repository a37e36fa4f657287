import type { Outbox } from '@weilinli/outbox';
import { now } from '../../platform/clock';
import { hasSignal } from '../../platform/signal';
import { refreshAll } from '../api/refresh';
import { watchSignal } from '../api/signal';
import { say } from '../frame/toast';
import { arrivedLate } from './arrived-late';
import { outbox } from './outbox';

// Shorter waits cost more than they bring; longer ones would outlive a timer that a phone puts to sleep.
const shortest = 500;
const longest = 60_000;
let timer: ReturnType<typeof setTimeout> | undefined;

/** Once per start: what waits goes by itself, whenever there is signal again and when its time has come. */
export async function startOutbox(): Promise<void> {
  const opening = outbox();
  watchSignal(() => {
    void opening.then((opened) => opened.wake());
    refreshAll();
  });
  const opened = await opening;
  let before = opened.entries();
  opened.listen(() => {
    planNext(opened);
    const late = arrivedLate(before, opened.entries());
    before = opened.entries();
    if (late === 0) return;
    say(`${late} 条已提交`);
    refreshAll();
  });
  planNext(opened);
}

/** The program came to the front. */
export async function wakeOutbox(): Promise<void> {
  await (await outbox()).wake();
}

function planNext(opened: Outbox): void {
  clearTimeout(timer);
  const due = opened.dueAt();
  // Signal that comes back wakes it anyway.
  if (!due || !hasSignal()) return;
  const wait = Math.min(longest, Math.max(shortest, due.getTime() - now().getTime()));
  timer = setTimeout(() => {
    void opened.work().finally(() => planNext(opened));
  }, wait);
}
