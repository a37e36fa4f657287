import type { AreaName } from '@weilinli/contracts';
import type { Actor } from '../people';
import { Refusal } from '../platform/errors';
import type { OversightDeps } from './deps';
import { answersFor } from './policy';

export interface AskedArea extends AreaName {
  /** How many areas there are from the root to it: the place of its code in a report's authority path, from 1. */
  depth: number;
}

/** The area that somebody asks about, if there is one and he answers for it. Which areas there are is no secret. */
export async function askedArea(
  { areas, dataSource }: Pick<OversightDeps, 'areas' | 'dataSource'>,
  { actor, areaCode }: { actor: Actor; areaCode: string },
): Promise<AskedArea> {
  const map = await areas.atLeast(await newestMap(dataSource));
  const path = map.pathOf(areaCode);
  const area = path?.at(-1);
  if (!path || !area) {
    const message = 'is the code of no area on the map; see GET /areas/locate';
    throw new Refusal('VALIDATION_FAILED', {
      detail: `areaCode ${message}.`,
      errors: [{ path: 'areaCode', message }],
    });
  }
  if (!answersFor(actor, path)) {
    throw new Refusal('FORBIDDEN', {
      detail: `Figures and lists of ${area.name} are for its leaders and dispatchers, those above, and administrators.`,
    });
  }
  return { ...area, depth: path.length };
}

/** Another process may have imported a map that this one does not know of yet. */
async function newestMap(dataSource: OversightDeps['dataSource']): Promise<number> {
  const [newest] = await dataSource.query<{ version: number | null }[]>(
    'SELECT max(id) AS version FROM area_versions',
  );
  return newest?.version ?? 0;
}
