import type { Report, ReportsQuery } from '@weilinli/contracts';
import type { HazardGroup } from '@weilinli/domain';
import { client } from '../api/client';

const atMost = 50;

interface WhichDesk {
  /** Only what lies in this area; absent: all that is the reader's. */
  within?: string | undefined;
  /** The area by whose parts what waits is counted. */
  countedIn?: string | undefined;
  /** Only categories of this group; absent: all of them. */
  group?: HazardGroup | undefined;
}

/** All that a desk shows, asked for at once. */
export async function readDesk({ within, countedIn = within, group }: WhichDesk = {}) {
  const filter = { ...(within === undefined ? {} : { areaCode: within }), ...(group ? { group } : {}) };
  const [desk, unassigned, inHand, fixed] = await Promise.all([
    client.desk({ ...(countedIn === undefined ? {} : { areaCode: countedIn }), limit: atMost }),
    inArea({ ...filter, status: ['submitted'] }),
    inArea({ ...filter, status: ['dispatched', 'accepted', 'suspended'], limit: 100 }),
    inArea({ ...filter, status: ['resolved'] }),
  ]);
  return {
    // What waits is counted over all groups: of one, what was found is what there is to tell.
    desk: group ? { ...desk, total: unassigned.items.length } : desk,
    unassigned: unassigned.items,
    inHand: inHand.items,
    fixed: fixed.items,
    hasMore: { inHand: inHand.nextCursor !== null, fixed: fixed.nextCursor !== null },
  };
}

function inArea(query: Omit<ReportsQuery, 'scope'>): Promise<{ items: Report[]; nextCursor: string | null }> {
  return client.reports({ scope: 'area', sort: 'urgent', limit: atMost, ...query });
}
