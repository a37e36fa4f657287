import type { FastifyInstance } from 'fastify';
import { redemptionRoutes } from './redemption-routes';
import { rewardRoutes } from './reward-routes';
import type { ShopDeps } from './shop-deps';

export { personalShop } from './personal-shop';
export { remindOfLastDay } from './remind-of-last-day';
export { returnUnclaimed } from './return-unclaimed';
export { seedDemoRewards } from './seed-demo-rewards';

/** What there is for points, and what was redeemed. */
export function shopRoutes(deps: ShopDeps) {
  return async (app: FastifyInstance): Promise<void> => {
    rewardRoutes(app, deps);
    redemptionRoutes(app, deps);
  };
}
