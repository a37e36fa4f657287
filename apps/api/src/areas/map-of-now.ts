import type { InHand } from '../platform/database/connection-in-hand';
import type { AreaIndex } from './area-index';
import type { AreaIndexHolder } from './area-index-holder';

/** The map as this transaction sees it: another process may have imported one that this one does not know of yet. */
export async function mapOfNow(deps: { areas: AreaIndexHolder }, client: InHand): Promise<AreaIndex> {
  const { rows } = await client.query<{ version: number | null }>({
    name: 'newest-map',
    text: 'SELECT max(id) AS version FROM area_versions',
  });
  return deps.areas.atLeast(rows[0]?.version ?? 0, client);
}
