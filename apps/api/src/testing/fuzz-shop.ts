import type { Redemption } from '@weilinli/contracts';
import fc from 'fast-check';
import { givePoints } from '../rewards/testing/give-points';
import { shelve } from '../rewards/testing/shopping';
import { personOf } from './hire';
import type { Hints } from './openapi-arbitrary';
import type { Stage } from './stage';

/** What generated calls find in the shop. */
export interface ShopSetting {
  rewards: string[];
  redemptions: string[];
  codes: string[];
}

/** A few rewards, and what 郭飞 has redeemed; he has points for more. */
export async function shopSettingOf(on: Stage): Promise<ShopSetting> {
  const personId = await personOf(on, 'courier-1');
  await givePoints(on.deps.dataSource, { personId, points: 100_000 });
  const rewards: string[] = [];
  for (let count = 0; count < 4; count++) rewards.push((await shelve(on, { price: 1, stock: 10_000 })).id);
  const rider = await on.as('courier-1');
  const redeemed: Redemption[] = [];
  for (let count = 0; count < 10; count++) {
    redeemed.push((await rider.post<Redemption>(`/rewards/${rewards[0]}/redeem`)).body);
  }
  return { rewards, redemptions: redeemed.map(({ id }) => id), codes: redeemed.map(({ code }) => code) };
}

/** What fits there; undefined for routes that are none of the shop's. */
export function shopHints(
  { rewards, redemptions, codes }: ShopSetting,
  { route, shops }: { route: string; shops: readonly string[] },
): Hints | undefined {
  if (!/^\/api\/v1\/(rewards|redemptions)(\/|$)/.test(route)) return undefined;
  return {
    'path:id': fc.constantFrom(...(route.includes('/redemptions/') ? redemptions : rewards)),
    code: fc.oneof(
      { weight: 3, arbitrary: fc.constantFrom(...codes) },
      { weight: 1, arbitrary: fc.constant('AAAA-BBBB-CCCC') },
    ),
    ...(route.endsWith('/redeem') ? { price: fc.constantFrom(undefined, 1, 1, 2) } : {}),
    shopId: fc.constantFrom(...shops, ...shops, ...rewards),
    validFrom: fc.constantFrom(undefined, '2026-11-01T00:00:00Z'),
    validTo: fc.constantFrom(
      undefined,
      '2090-01-01T00:00:00Z',
      '2090-01-01T00:00:00Z',
      '2020-01-01T00:00:00Z',
    ),
    // Redeeming needs one that is offered.
    active: fc.constantFrom(true, undefined),
    version: fc.constantFrom(1, 1, 2, 3),
    addStock: fc.constantFrom(undefined, 5, -1, -100_000),
  };
}
