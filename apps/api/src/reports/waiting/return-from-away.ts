import type { PoolClient } from 'pg';
import { whyAway } from '../../dispatch';
import { moveBySystem, type SystemMoveDeps } from '../move-by-system';
import { leaveOnDesk } from './leave-on-desk';

/**
 * What is somebody's again – as rework, or because it is on its own again – is not left with who is on leave or no
 * longer on the staff: in the same transaction it lies on the desk. With whoever is there it stays.
 */
export async function returnFromAway(
  deps: SystemMoveDeps,
  client: PoolClient,
  reportId: string,
): Promise<void> {
  await moveBySystem(deps, client, {
    reportId,
    action: 'return',
    effect: async ({ row, now }) => {
      const last = row.assignments.findLast(({ kind }) => kind === 'lead');
      const because = last && (await whyAway(client, last.id));
      if (last && !last.ended && !because) return undefined;
      return leaveOnDesk(client, { row, because: because ?? 'handler-left', at: now });
    },
  });
}
