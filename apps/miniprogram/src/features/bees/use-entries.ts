import type { Points, PointsEntry } from '@weilinli/contracts';
import { client } from '../api/client';
import { usePages } from '../api/use-pages';

/** What moved my points, newest first; `account`: only what moved that balance. */
export function useEntries(account?: keyof Points) {
  return usePages<PointsEntry>(`points-entries ${account ?? 'all'}`, (cursor) =>
    client.pointsEntries({ ...(account ? { account } : {}), ...(cursor ? { cursor } : {}) }),
  );
}
