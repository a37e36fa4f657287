import type { Redemption } from '@weilinli/contracts';
import { client } from '../api/client';
import { rememberAnswer } from '../api/last-answers';
import { useLoaded } from '../api/use-loaded';
import { usePages } from '../api/use-pages';

/** What I redeemed, newest first. */
export function useRedemptions() {
  return usePages<Redemption>('redemptions', (cursor) => client.redemptions(cursor ? { cursor } : {}));
}

/** One of them, as it stands now; from last time at once, with signal or without. */
export function useRedemption(id: string) {
  return useLoaded<Redemption>(keyOf(id), () => client.redemption(id));
}

/** So that its page opens at once, with signal or without. */
export function rememberRedemption(redemption: Redemption): void {
  rememberAnswer(keyOf(redemption.id), redemption);
}

function keyOf(id: string): string {
  return `redemption ${id}`;
}
