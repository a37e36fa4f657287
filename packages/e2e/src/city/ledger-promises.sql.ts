import { ledgerPromises as bookPromises } from '@weilinli/api/src/rewards/ledger/broken-promises.sql';
import { shopPromises } from '@weilinli/api/src/rewards/shop/broken-promises.sql';
import type { Promised } from './promised';

/** What must hold of the points and of what was redeemed for them. */
export const ledgerPromises: readonly Promised[] = [...bookPromises, ...shopPromises];
