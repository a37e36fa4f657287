import { generateDemoCity } from '@weilinli/scripts/demo-city';
import { chanceFrom } from '@weilinli/scripts/demo-city/chance';
import { buildAreaIndex } from '../area-index';
import { readAreas } from '../importing/read-areas';

/** Prints what one `locate` costs at the whole demo city: `tsx apps/api/src/areas/testing/measure-locate.ts`. */
const { areas } = readAreas(generateDemoCity({ detailed: 'whole-city' }), 'wgs84');
const index = buildAreaIndex(1, areas);
const chance = chanceFrom('measure');
const corners = areas.filter(({ kind }) => kind === 'micro-grid').flatMap(({ boundary }) => boundary.flat(2));
const places = Array.from({ length: 100_000 }, () => {
  const [longitude = 0, latitude = 0] = corners[Math.floor(chance() * corners.length)] ?? [];
  // Up to about 20 m from a corner: inside one of the micro-grids that meet there.
  return { longitude: longitude + (chance() - 0.5) * 4e-4, latitude: latitude + (chance() - 0.5) * 4e-4 };
});
for (let round = 1; round <= 5; round++) {
  const wall = process.hrtime.bigint();
  const cpu = process.cpuUsage();
  for (const place of places) index.locate(place);
  const { user, system } = process.cpuUsage(cpu);
  const microseconds = Number(process.hrtime.bigint() - wall) / 1e3 / places.length;
  const ofCpu = (user + system) / places.length;
  console.log(
    `${index.size} areas, round ${round}: ${microseconds.toFixed(1)} µs a place, ${ofCpu.toFixed(1)} µs of CPU`,
  );
}
