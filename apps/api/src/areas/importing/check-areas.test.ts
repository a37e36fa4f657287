import type { Coordinates, Ring } from '../area';
import { checkAreas, usualDigits } from '../import-areas';
import { box, collect, type Feature, feature, smallCity } from '../testing/small-city';
import { describeFinding } from './finding';
import { readAreas } from './read-areas';

const square: Ring = box({ west: 0, south: 0, east: 1, north: 1 });
const whole = { west: 0, south: 0, east: 4, north: 4 };

function findingsOf(features: unknown[], digits = usualDigits): string[] {
  const { areas, findings } = readAreas(collect(features), 'wgs84');
  return (findings.length > 0 ? findings : checkAreas(areas, digits)).map(describeFinding);
}

/** The small city with something done to the area of this code. */
function cityWith(code: string, change: (feature: Feature) => void): Feature[] {
  const features = smallCity();
  const found = features.find(({ properties }) => properties.code === code);
  if (!found) throw new Error(`no ${code} in the small city`);
  change(found);
  return features;
}

const withProperties = (code: string, properties: Record<string, unknown>) =>
  cityWith(code, (found) => Object.assign(found.properties, properties));
const withCoordinates = (code: string, coordinates: unknown, type = 'Polygon') =>
  cityWith(code, (found) => Object.assign(found.geometry, { type, coordinates }));

test('a sound city has no findings', () => {
  expect(findingsOf(smallCity())).toEqual([]);
});

const grid = '42010601500101';
const spike: Ring = [...square.slice(0, 2), [Number.NaN, 30], ...square.slice(3)];
const bow: Coordinates[] = [
  [114, 30],
  [114.01, 30.01],
  [114.01, 30],
  [114, 30.02],
  [114, 30],
];
const openRing = square.slice(0, 4);
const swapped = square.map(([x, y]) => [y, x]);
const outerHole = [box(whole), box({ west: 5, south: 5, east: 6, north: 6 })];

test.each<[string, unknown[], RegExp]>([
  [
    'a code with letters',
    withProperties(grid, { code: '4201060150010A' }),
    /4201060150010A: The code of a grid/,
  ],
  [
    'a grid code that is too long',
    withProperties('42010601500102', { code: '420106015001002' }),
    /twelve digits and 2 more/,
  ],
  [
    'a code twice',
    [...smallCity(), ...smallCity().slice(-1)],
    /4201060150010101: This code stands in the file twice/,
  ],
  [
    'no parent',
    withProperties(grid, { parentCode: '420106015009' }),
    /parent 420106015009 is not in the file/,
  ],
  [
    'a parent of the wrong kind',
    withProperties(grid, { parentCode: '420106015000' }),
    /parent of a grid must be a community/,
  ],
  [
    'another parent than coded',
    withProperties('420111061000', { parentCode: '420106000000' }),
    /420111061000: The code must begin/,
  ],
  [
    'two cities',
    [...smallCity(), feature('city', '420200000000', null, whole)],
    /exactly one city; there are 2/,
  ],
  [
    'a managing district that is none',
    withProperties('420111061000', { managingDistrictCode: '420106015000' }),
    /not a district in the file/,
  ],
  [
    'a managing district of a grid',
    withProperties(grid, { managingDistrictCode: '420106000000' }),
    /Only a street may have/,
  ],
  [
    'an unknown kind',
    withProperties(grid, { kind: 'block' }),
    /42010601500101: properties.kind must be one of/,
  ],
  ['a name that is empty', withProperties(grid, { name: ' ' }), /properties.name/],
  [
    'a ring that is open',
    withCoordinates(grid, [openRing]),
    /42010601500101: The ring is not closed.* at 114/,
  ],
  ['three positions', withCoordinates(grid, [square.slice(2)]), /at least four positions/],
  ['a position that is no number', withCoordinates(grid, [spike]), /two finite numbers/],
  ['longitude and latitude swapped', withCoordinates(grid, [swapped]), /swapped: longitude comes first/],
  ['a place that is not on earth', withCoordinates(grid, [square.map(([x]) => [x, 99])]), /not on earth/],
  ['a line', withCoordinates(grid, square, 'LineString'), /must be a Polygon or a MultiPolygon/],
  [
    'a border that crosses itself',
    withCoordinates(grid, [bow]),
    /42010601500101: The border crosses itself\. at 114/,
  ],
  ['a hole outside its outline', withCoordinates(grid, outerHole), /A hole lies outside its outline/],
])('%s is refused, naming the area', (_, features, says) => {
  const findings = findingsOf(features);
  expect(findings.join('\n')).toMatch(says);
  expect(findings.every((finding) => finding.startsWith('error'))).toBe(true);
});

test('an overlap of siblings is an error with its place and size', () => {
  const features = withCoordinates('42010601500102', [box({ ...whole, west: 1.9 })]);
  const [overlap, ...others] = findingsOf(features);
  // A strip of 0.001° × 0.04°: 96 m × 4,448 m.
  expect(overlap).toMatch(
    /^error 42010601500101: overlaps 42010601500102 \(428\d\d\d m²\) at 114\.019\d*, 30\.0/,
  );
  expect(others).toEqual([]);
});

test('what spills over the parent is an error, a gap only a warning', () => {
  const spilling = findingsOf(withCoordinates('42010601500102', [box({ ...whole, west: 2, north: 4.1 })]));
  expect(spilling).toEqual([
    expect.stringMatching(/^error 42010601500102: lies partly outside its parent 420106015001 \(\d+ m²\) at/),
  ]);
  const gap = findingsOf(withCoordinates('42010601500102', [box({ ...whole, west: 2.1 })]));
  expect(gap).toEqual([expect.stringMatching(/^warning 420106015001: has a gap .* at 114\.020\d*, 30\.0/)]);
});

test('borders that differ by less than the tolerance are let pass, whoever has more corners', () => {
  const bent = box({ ...whole, west: 2 });
  bent.splice(4, 0, [114.0200000001, 30.02]);
  expect(findingsOf(withCoordinates('42010601500102', [bent]))).toEqual([]);
});

test('cities may number their grids with four digits', () => {
  const features = [...smallCity().slice(0, 6), feature('grid', '4201060150010001', '420106015001', whole)];
  expect(findingsOf(features, { grid: 4, microGrid: 2 })).toEqual([]);
  expect(findingsOf(features)).toHaveLength(1);
});

test('holes and parts are kept, heights are let go, and a map in GCJ-02 moves by half a kilometre', () => {
  const parts = [[box(whole), square], [box({ west: 10, south: 0, east: 11, north: 1 })]];
  const high = parts.map((polygon) => polygon.map((ring) => ring.map((position) => [...position, 21])));
  const features = [
    {
      ...feature('city', '420100000000', null, whole),
      geometry: { type: 'MultiPolygon', coordinates: high },
    },
  ];
  expect(readAreas(collect(features), 'wgs84').areas[0]?.boundary).toEqual(parts);
  const moved = readAreas(collect(features), 'gcj02').areas[0]?.boundary[0]?.[0]?.[0] ?? [0, 0];
  expect(Math.hypot((moved[0] - 114) * 96_300, (moved[1] - 30) * 111_195)).toBeGreaterThan(400);
});
