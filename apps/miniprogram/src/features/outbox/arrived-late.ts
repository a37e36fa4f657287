import type { Entry } from '@weilinli/outbox';
import { isWaitedFor } from './waited-for';

/** How many have arrived between these two looks that nobody was waiting for before the screen. */
export function arrivedLate(before: readonly Entry[], after: readonly Entry[]): number {
  const open = new Set(before.filter(({ state }) => state !== 'done').map(({ id }) => id));
  return after.filter(({ id, state }) => state === 'done' && open.has(id) && !isWaitedFor(id)).length;
}
