import type { Redemption } from '@weilinli/contracts';
import { client } from '../api/client';
import { lastAnswer, rememberAnswer } from '../api/last-answers';
import { usePages } from '../api/use-pages';

/** What I redeemed, newest first. */
export function useRedemptions() {
  return usePages<Redemption>('redemptions', (cursor) => client.redemptions(cursor ? { cursor } : {}));
}

/** So that its page opens at once, with signal or without. */
export function rememberRedemption(redemption: Redemption): void {
  rememberAnswer(keyOf(redemption.id), redemption);
}

export function rememberedRedemption(id: string): Redemption | undefined {
  // What was written under this key was a redemption.
  return lastAnswer(keyOf(id))?.value as Redemption | undefined;
}

function keyOf(id: string): string {
  return `redemption ${id}`;
}
