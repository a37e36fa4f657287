import type { HistoryEvent } from '@weilinli/domain';
import { onConnection } from '../../platform/database/on-connection';
import { changesAwards } from './changes-awards';
import { type SettleDeps, settle } from './settle';

/** What an entry of a report's history does to the points of everybody concerned. */
export async function settleEntry(
  deps: SettleDeps,
  { reportId, event }: { reportId: string; event: HistoryEvent },
): Promise<void> {
  if (!changesAwards(event)) return;
  await settle(deps, reportId);
  if (event !== 'recategorise' && event !== 'relocate') return;
  for (const other of await countedWith(deps, reportId)) await settle(deps, other);
}

/** Of another kind or at another place, it counts no longer among the reporter's others of the kind at the place. */
function countedWith({ dataSource }: Pick<SettleDeps, 'dataSource'>, reportId: string): Promise<string[]> {
  return onConnection(dataSource, async (client) => {
    const { rows } = await client.query<{ id: string }>(
      `SELECT later.id FROM reports moved JOIN reports later ON later.reporter_id = moved.reporter_id
        AND (later.created_at, later.id) > (moved.created_at, moved.id)
        AND later.created_at < date_trunc('day', moved.created_at, 'Asia/Shanghai') + interval '1 day'
      WHERE moved.id = $1 ORDER BY later.id`,
      [reportId],
    );
    return rows.map(({ id }) => id);
  });
}
