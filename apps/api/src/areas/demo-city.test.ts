import booleanPointInPolygon from '@turf/boolean-point-in-polygon';
import { generateDemoCity, storyGate, storyGridCode } from '@weilinli/scripts/demo-city';
import { chanceFrom } from '@weilinli/scripts/demo-city/chance';
import { type Area, depthOf } from './area';
import { buildAreaIndex } from './area-index';
import { boxOf } from './boundary';
import { readAreas } from './importing/read-areas';
import { measured } from './testing/measured-neighbours';

// Drawn and indexed once for all of them: that takes longer than what is tested.
const { areas } = readAreas(generateDemoCity({ detailed: 'story' }), 'wgs84');
const index = buildAreaIndex(1, areas);

test('20,000 random points are found where an independent check finds them', () => {
  const check = checkByCells(areas);
  const chance = chanceFrom('20,000 points');
  const boxes = ['420100000000', '420106000000'].map((code) =>
    boxOf(areas.find((area) => area.code === code)?.boundary ?? []),
  );
  const wrong: string[] = [];
  let inside = 0;
  for (let number = 0; number < 20_000; number++) {
    const { minX = 0, minY = 0, maxX = 0, maxY = 0 } = boxes[number % 2] ?? {};
    const longitude = minX + (maxX - minX) * chance();
    const latitude = minY + (maxY - minY) * chance();
    const expected = check(longitude, latitude);
    const located = index.locate({ longitude, latitude });
    const found = located.where === 'inside' ? located.area.code : undefined;
    if (found !== expected) wrong.push(`${longitude}, ${latitude}: ${found}, not ${expected}`);
    if (found !== undefined) inside++;
  }
  expect(wrong).toEqual([]);
  expect(inside).toBeGreaterThan(10_000);
});

test('the gate of the story is found down to its micro-grid', () => {
  const located = index.locate(storyGate);
  const path = located.where === 'inside' ? located.path : [];
  expect(path.map(({ name }) => name).slice(0, 3)).toEqual(['武汉市', '武昌区', '南湖街道']);
  expect(path.map(({ kind }) => kind)).toEqual([
    'city',
    'district',
    'street',
    'community',
    'grid',
    'micro-grid',
  ]);
  expect(path[4]?.code).toBe(storyGridCode);
});

test('every corner, where up to five areas meet, belongs to one of them, the same each time', () => {
  const microGrids = areas.filter(({ kind }) => kind === 'micro-grid').slice(0, 500);
  const again = buildAreaIndex(2, [...areas].reverse());
  for (const [longitude, latitude] of microGrids.flatMap(({ boundary }) => boundary.flat(2))) {
    const located = index.locate({ longitude, latitude });
    if (located.where !== 'inside') throw new Error(`${longitude}, ${latitude} is ${located.where}`);
    expect(located).toEqual(again.locate({ longitude, latitude }));
  }
});

test('a street coded by one district is under the authority of the one that manages it', () => {
  const path = index.pathOf('420111061001') ?? [];
  expect(path.map(({ name }) => name)).toEqual(['武汉市', '青山区', '八吉府街道', '第 1 社区']);
});

test('200 places around corners have the neighbours that measuring every area gives', () => {
  const coarse = areas.filter(({ kind }) => kind !== 'micro-grid');
  const boxed = coarse.map((area) => ({ area, ...boxOf(area.boundary) }));
  const chance = chanceFrom('neighbours');
  const corners = areas
    .filter(({ kind }) => kind !== 'micro-grid')
    .flatMap(({ boundary }) => boundary.flat(2));
  let found = 0;
  for (let number = 0; number < 200; number++) {
    const [longitude = 0, latitude = 0] = corners[Math.floor(chance() * corners.length)] ?? [];
    const place = {
      longitude: longitude + (chance() - 0.5) * 6e-4,
      latitude: latitude + (chance() - 0.5) * 6e-4,
    };
    const neighbours = neighboursAt(place);
    // About a kilometre around: the rest need not be measured to be far.
    const around = boxed.filter(
      ({ minX, maxX, minY, maxY }) =>
        place.longitude > minX - 0.01 &&
        place.longitude < maxX + 0.01 &&
        place.latitude > minY - 0.01 &&
        place.latitude < maxY + 0.01,
    );
    expect(neighbours).toEqual(
      measured(
        around.map(({ area }) => area),
        index,
        place,
      ),
    );
    if (neighbours.length > 0) found++;
  }
  expect(found).toBeGreaterThan(30);
});

function neighboursAt(position: { longitude: number; latitude: number }): string[] {
  const located = index.locate(position);
  return located.where === 'beyond' ? [] : index.neighboursOf(position, located.path);
}

/** Independent of the index: coarse cells instead of its tree, and another library decides. The deepest area's code. */
function checkByCells(areas: readonly Area[]): (x: number, y: number) => string | undefined {
  const cellOf = (degrees: number) => Math.floor(degrees * 100);
  const cells = new Map<string, Area[]>();
  for (const area of areas) {
    const { minX, minY, maxX, maxY } = boxOf(area.boundary);
    for (let x = cellOf(minX); x <= cellOf(maxX); x++) {
      for (let y = cellOf(minY); y <= cellOf(maxY); y++) {
        const cell = cells.get(`${x} ${y}`);
        if (cell) cell.push(area);
        else cells.set(`${x} ${y}`, [area]);
      }
    }
  }
  return (x, y) => {
    const holding = (cells.get(`${cellOf(x)} ${cellOf(y)}`) ?? []).filter(({ boundary }) =>
      booleanPointInPolygon([x, y], { type: 'MultiPolygon', coordinates: boundary }),
    );
    return holding.sort((a, b) => depthOf(b.kind) - depthOf(a.kind))[0]?.code;
  };
}
