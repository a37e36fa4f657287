import type { AreaName } from '@weilinli/contracts';
import type { AreaIndexHolder } from '../../areas';
import { Refusal } from '../../platform/errors';
import type { Actor } from './actor';
import { answersForArea } from './answers-for';

export interface AskedArea extends AreaName {
  /** How many areas there are from the root to it: the place of its code in a report's authority path, from 1. */
  depth: number;
}

/** The area that somebody asks about, if there is one and he answers for it. Which areas there are is no secret. */
export async function askedArea(
  { areas }: { areas: AreaIndexHolder },
  { actor, areaCode }: { actor: Pick<Actor, 'grants'>; areaCode: string },
): Promise<AskedArea> {
  // Another process may have imported a map that this one does not know of yet.
  const path = areas.current().pathOf(areaCode) ?? (await areas.reload()).pathOf(areaCode);
  const area = path?.at(-1);
  if (!path || !area) {
    const message = 'is the code of no area on the map; see GET /areas/locate';
    throw new Refusal('VALIDATION_FAILED', {
      detail: `areaCode ${message}.`,
      errors: [{ path: 'areaCode', message }],
    });
  }
  const areaCodes = path.map(({ code }) => code);
  if (!answersForArea(actor, areaCodes)) {
    throw new Refusal('FORBIDDEN', {
      detail: `What concerns ${area.name} as a whole is for its leaders and dispatchers, those above, and administrators.`,
    });
  }
  return { ...area, depth: path.length };
}
