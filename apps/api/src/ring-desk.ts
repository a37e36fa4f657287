import { deskLevels } from './dispatch';
import { tell } from './messages';
import { onConnection } from './platform/database/on-connection';
import type { ReactionDeps } from './reactions';
import { knowCatalogueOf, type Ring, readEntry, stillWaiting } from './reports';
import { tellingOf } from './telling-of';

/**
 * A report that nobody has taken rings on the next desk up. May run again after a crash: everybody is told once. Who
 * has been found in the meantime spares everybody else the ringing.
 */
export async function ringDesk(deps: ReactionDeps, ring: Ring): Promise<void> {
  const waiting = await onConnection(deps.dataSource, async (client) => {
    const lies = await stillWaiting(client, ring);
    if (!lies) return undefined;
    const levels = await deskLevels(client, lies.areaCodes);
    return { personIds: levels[ring.level] ?? [], moment: await readEntry(client, ring) };
  });
  if (!waiting || waiting.personIds.length === 0) return;
  const { personIds, moment } = waiting;
  await knowCatalogueOf(deps, [moment.report]);
  const { reportId, sequence } = ring;
  await tell(deps.channels, {
    reportId,
    sequence,
    kind: 'desk-waiting',
    personIds,
    telling: tellingOf(deps, moment),
  });
}
