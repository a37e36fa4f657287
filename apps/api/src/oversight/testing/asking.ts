import type { IndicesAnswer, Problem } from '@weilinli/contracts';
import type { Stage } from '../../testing/stage';
import { storyAreas } from '../../testing/story-city';

const { cityCode: city, districtCode: district, streetCode: street } = storyAreas;
const { communityCode: community, gridCode: grid, otherGridCodes } = storyAreas;

export const otherDistrict = '420111000000';
export const managedStreet = '420111061000';

/** Where a report may lie: in a micro-grid, a grid, streets of two kinds, another district, or the city alone. */
export const paths = [
  [city, district, street, community, grid, `${grid}01`],
  [city, district, street, community, otherGridCodes[0] ?? ''],
  [city, district, street],
  [city, district, managedStreet],
  [city, otherDistrict],
  [city],
];

export const ago = (days: number) => new Date(Date.now() - days * 86_400_000);

export const last40Days = { from: ago(41).toISOString(), to: ago(-1).toISOString() };

export const indicesOn =
  (stage: Stage) =>
  async (query: Record<string, string>, persona = 'admin-1') =>
    (await stage.as(persona)).get<IndicesAnswer & Problem>(`/indices?${new URLSearchParams(query)}`);
