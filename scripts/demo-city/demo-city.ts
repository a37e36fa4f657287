import { type Position, toWgs84 } from '@weilinli/domain';
import { allot } from './allot';
import { chanceFrom } from './chance';
import districtData from './data/districts.json';
import streetData from './data/streets.json';
import { divide } from './divide';
import { type DemoArea, type DemoCity, toFeature } from './features';
import { readOutlines } from './outlines';
import { areaOf, type Corner, holds, planeAround, type Shape } from './planar';

export interface DemoCityOptions {
  /** What is drawn down to micro-grids: the story's district (25,000 of them), or everything (72,000). */
  readonly detailed: 'story' | 'whole-city';
}

/** The gate of 大华公园世家, where the story happens. */
export const storyGate: Position = toWgs84({ longitude: 114.318, latitude: 30.51 }, 'gcj02');

/** The grid that holds the gate. */
export const storyGridCode = '42010601500404';

const city = { code: '420100000000', name: '武汉市', latitude: 30.6 };
const storyDistrict = '420106000000';
const storyStreet = '420106015000';

/** As published, except for the grids outside Wuchang, whose number is not known. */
const sizes = {
  communities: 3_495,
  story: { grids: 1_272, microGrids: 25_000 },
  elsewhere: { grids: 4_700, microGrids: 47_000 },
};

/** Coded by one district, governed by another. Functional zones govern streets too, but have no code to name. */
const managedElsewhere: Readonly<Record<string, string>> = { '420111061000': '420107000000' };

const notice = `${districtData.notice} Street codes and names: National Bureau of Statistics, 2023. Everything below the districts' outlines is drawn by this program and is not real; it is marked "drawn".`;

/** The demo city as GeoJSON in WGS-84, every area after its parent. The same options give the same city. */
export function generateDemoCity(options: DemoCityOptions): DemoCity {
  const plane = planeAround(city.latitude);
  const { shapes, union } = readOutlines(plane, districtData.districts);
  const gate = plane.at(storyGate.longitude, storyGate.latitude);
  const districts = districtData.districts.map(({ code, name }): DemoArea => {
    const shape = shapes.get(code) ?? [];
    return { code: `${code}000000`, kind: 'district', name, parentCode: city.code, shape };
  });
  const split = (parent: DemoArea, count: number) =>
    divide(parent.shape, count, { plane, chance: chanceFrom(parent.code), keepClear: gate });

  const streets = districts.flatMap((district) => drawStreets(district, split, gate));
  // Level by level: a border gets its corners from both sides only once both are as fine.
  const communities = drawLevel(streets, sizes.communities, split, (street, number) => ({
    code: `${street.code.slice(0, 9)}${String(number).padStart(3, '0')}`,
    kind: 'community',
    name: `第 ${number} 社区`,
  }));
  const drawGrids = (within: readonly DemoArea[], count: number) =>
    drawLevel(within, count, split, (community, number) => ({
      code: `${community.code}${String(number).padStart(2, '0')}`,
      kind: 'grid',
      name: `第 ${number} 网格`,
    }));
  const drawMicroGrids = (within: readonly DemoArea[], count: number) =>
    drawLevel(within, count, split, (grid, number) => ({
      code: `${grid.code}${String(number).padStart(2, '0')}`,
      kind: 'micro-grid',
      name: `小邻里 ${number}`,
    }));
  const inStory = (area: DemoArea) => area.code.startsWith(storyDistrict.slice(0, 6));
  const storyGrids = drawGrids(communities.filter(inStory), sizes.story.grids);
  const otherGrids =
    options.detailed === 'whole-city'
      ? drawGrids(
          communities.filter((area) => !inStory(area)),
          sizes.elsewhere.grids,
        )
      : [];
  const microGrids = [
    ...drawMicroGrids(storyGrids, sizes.story.microGrids),
    ...(otherGrids.length > 0 ? drawMicroGrids(otherGrids, sizes.elsewhere.microGrids) : []),
  ];
  const root: DemoArea = { code: city.code, kind: 'city', name: city.name, parentCode: null, shape: union };
  const areas = [root, ...districts, ...streets, ...communities, ...storyGrids, ...otherGrids, ...microGrids];
  return { type: 'FeatureCollection', notice, features: areas.map(toFeature) };
}

function drawStreets(
  district: DemoArea,
  split: (parent: DemoArea, count: number) => Shape[],
  gate: Corner,
): DemoArea[] {
  const named = streetData.filter(({ code }) => code.startsWith(district.code.slice(0, 6)));
  const shapes = split(district, named.length);
  // The gate of the story lies in its real street; the other streets take the cells as they come.
  const story = named.findIndex(({ code }) => `${code}000` === storyStreet);
  const gateCell = shapes.findIndex((shape) => holds(shape, gate));
  if (story >= 0 && gateCell >= 0) {
    shapes.splice(story, 0, ...shapes.splice(gateCell, 1));
  }
  return named.map((street, index): DemoArea => {
    const code = `${street.code}000`;
    const managingDistrictCode = managedElsewhere[code];
    const shape = shapes[index] ?? [];
    const area = { code, kind: 'street' as const, name: street.name, parentCode: district.code, shape };
    return managingDistrictCode ? { ...area, managingDistrictCode } : area;
  });
}

/** Small areas are dense: the square root of their size says how many children they get. */
function drawLevel(
  parents: readonly DemoArea[],
  total: number,
  split: (parent: DemoArea, count: number) => Shape[],
  describe: (parent: DemoArea, number: number) => Pick<DemoArea, 'code' | 'kind' | 'name'>,
): DemoArea[] {
  const counts = allot(
    total,
    parents.map(({ shape }) => Math.sqrt(areaOf(shape))),
  );
  return parents.flatMap((parent, index) =>
    split(parent, counts[index] ?? 1).map((shape, child) => ({
      ...describe(parent, child + 1),
      parentCode: parent.code,
      shape,
    })),
  );
}
