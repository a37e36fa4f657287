import type { AreaKind, AreaName } from '@weilinli/contracts';
import type { AreaIndexHolder } from '../../areas';
import { Refusal } from '../../platform/errors';

/** A list of a grid would tell who it is. */
const tooSmall: readonly AreaKind[] = ['grid', 'micro-grid'];

/** The area that a red list is asked for; the city where none is named. Everybody may look. */
export async function honouredArea(
  { areas }: { areas: AreaIndexHolder },
  areaCode: string | undefined,
): Promise<AreaName> {
  const known = areas.current();
  const code = areaCode ?? known.city?.code ?? '';
  // Another process may have imported a map that this one does not know of yet.
  const area = known.areasByCode([code])[0] ?? (await areas.reload()).areasByCode([code])[0];
  if (!area) throw unfit('is the code of no area on the map; see GET /areas/locate');
  if (tooSmall.includes(area.kind)) throw unfit('must be a city, district, street or community');
  return area;
}

function unfit(message: string): Refusal {
  return new Refusal('VALIDATION_FAILED', {
    detail: `areaCode ${message}.`,
    errors: [{ path: 'areaCode', message }],
  });
}
