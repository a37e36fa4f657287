import { generateDemoCity, storyGate, storyGridCode } from './demo-city';
import type { DemoFeature, DemoKind } from './features';

const city = generateDemoCity({ detailed: 'story' });
const byCode = new Map(city.features.map((feature) => [feature.properties.code, feature]));
const ofKind = (kind: DemoKind) => city.features.filter(({ properties }) => properties.kind === kind);

test('the demo city has the published sizes', () => {
  expect(ofKind('district')).toHaveLength(13);
  expect(ofKind('street')).toHaveLength(193);
  expect(ofKind('community')).toHaveLength(3_495);
  expect(ofKind('grid')).toHaveLength(1_272);
  expect(ofKind('micro-grid')).toHaveLength(25_000);
  expect(byCode.size).toBe(city.features.length);
});

test('it is the same city every time', () => {
  expect(JSON.stringify(generateDemoCity({ detailed: 'story' }))).toBe(JSON.stringify(city));
});

test('every area comes after its parent, and city first', () => {
  const seen = new Set<string | null>([null]);
  const orphans = city.features.filter(({ properties }) => {
    seen.add(properties.code);
    return !seen.has(properties.parentCode);
  });
  expect(orphans).toEqual([]);
  expect(city.features[0]?.properties.kind).toBe('city');
});

test('the gate of the story lies in Nanhu street, well inside its grid', () => {
  const grid = byCode.get(storyGridCode);
  const street = byCode.get('420106015000');
  expect(street?.properties.name).toBe('南湖街道');
  for (const feature of [grid, street]) expect(feature && isInside(feature, storyGate)).toBe(true);
  for (const [east, north] of [
    [60, 0],
    [-60, 0],
    [0, 60],
    [0, -60],
  ] as const) {
    const place = {
      longitude: storyGate.longitude + east / 95_800,
      latitude: storyGate.latitude + north / 111_195,
    };
    expect(grid && isInside(grid, place)).toBe(true);
  }
});

test('what is real is not marked as drawn, and everything else is', () => {
  const real = city.features.filter(({ properties }) => !properties.drawn);
  expect(real.map(({ properties }) => properties.kind)).toEqual(['city', ...Array(13).fill('district')]);
});

test('Bajifu is coded by Hongshan and governed by Qingshan', () => {
  expect(byCode.get('420111061000')?.properties).toMatchObject({
    parentCode: '420111000000',
    managingDistrictCode: '420107000000',
  });
});

/**
 * An exact partition: each border of an area is walked once more by a neighbour the other way, or belongs to its
 * parent's border. Both must have the very same corners.
 */
test('children tile their parents without gaps, overlaps or corners of only one side', () => {
  const children = groupByParent(city.features);
  const faults = city.features.flatMap((parent) => {
    const parts = children.get(parent.properties.code);
    if (!parts) return [];
    const loose = looseBorders(parts.flatMap(bordersOf));
    const outline = new Set(bordersOf(parent).map(([from, to]) => `${from} ${to}`));
    const exact = loose.size === outline.size && [...outline].every((border) => loose.has(border));
    return exact ? [] : [parent.properties.code];
  });
  expect(faults).toEqual([]);
});

/** The borders that no neighbour walks the other way. */
function looseBorders(borders: readonly [string, string][]): Set<string> {
  const loose = new Set<string>();
  for (const [from, to] of borders) {
    if (!loose.delete(`${to} ${from}`)) loose.add(`${from} ${to}`);
  }
  return loose;
}

function groupByParent(features: readonly DemoFeature[]): Map<string | null, DemoFeature[]> {
  const groups = new Map<string | null, DemoFeature[]>();
  for (const feature of features) {
    const { parentCode } = feature.properties;
    const group = groups.get(parentCode);
    if (group) group.push(feature);
    else groups.set(parentCode, [feature]);
  }
  return groups;
}

function bordersOf({ geometry }: DemoFeature): [string, string][] {
  return geometry.coordinates
    .flat()
    .flatMap((ring) =>
      ring.slice(1).map((position, index): [string, string] => [`${ring[index]}`, `${position}`]),
    );
}

function isInside({ geometry }: DemoFeature, place: { longitude: number; latitude: number }): boolean {
  let inside = false;
  for (const ring of geometry.coordinates.flat()) {
    for (const [index, [x2 = 0, y2 = 0]] of ring.slice(1).entries()) {
      const [x1 = 0, y1 = 0] = ring[index] ?? [];
      if (y1 <= place.latitude === y2 <= place.latitude) continue;
      if (x1 + ((place.latitude - y1) * (x2 - x1)) / (y2 - y1) > place.longitude) inside = !inside;
    }
  }
  return inside;
}
