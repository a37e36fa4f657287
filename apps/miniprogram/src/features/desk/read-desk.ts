import type { Report, ReportsQuery } from '@weilinli/contracts';
import { client } from '../api/client';

const atMost = 50;

/** All that a desk shows, asked for at once. */
export async function readDesk() {
  const [desk, unassigned, inHand, fixed] = await Promise.all([
    client.desk({ limit: atMost }),
    inArea({ status: ['submitted'] }),
    inArea({ status: ['dispatched', 'accepted', 'suspended'], limit: 100 }),
    inArea({ status: ['resolved'] }),
  ]);
  return {
    desk,
    unassigned: unassigned.items,
    inHand: inHand.items,
    fixed: fixed.items,
    hasMore: { inHand: inHand.nextCursor !== null, fixed: fixed.nextCursor !== null },
  };
}

function inArea(query: Omit<ReportsQuery, 'scope'>): Promise<{ items: Report[]; nextCursor: string | null }> {
  return client.reports({ scope: 'area', sort: 'urgent', limit: atMost, ...query });
}
