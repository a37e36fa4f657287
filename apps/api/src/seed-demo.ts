import { generateDemoCity, storyGridCode } from '@weilinli/scripts/demo-city';
import type { DataSource } from 'typeorm';
import { importAreas } from './areas';
import { seedDemoPeople } from './people';
import { seedDemoPoints, seedDemoRewards } from './rewards';
import { seedDemoStations } from './stations';

export const demoSource = 'demo city';

/**
 * Puts the demonstration into a database: city, catalogue and people. What is there already stays, so that a second
 * start takes no time; a city of one's own is never replaced by the demo city.
 */
export async function seedDemo(
  dataSource: DataSource,
  options: { wholeCity: boolean; say: (line: string) => void },
): Promise<void> {
  const { say } = options;
  const source = options.wholeCity ? `${demoSource}, whole` : demoSource;
  const versions = await dataSource.query<{ source: string }[]>('SELECT source FROM area_versions');
  if (versions.length > 0 && !versions.some((version) => version.source.startsWith(demoSource))) {
    say('This database has a map of its own: the demo city is left out.');
    return;
  }
  if (!versions.some((version) => version.source === source)) {
    say('Drawing the demo city: Wuhan’s districts and streets, and below them grids of our own …');
    const collection = generateDemoCity({ detailed: options.wholeCity ? 'whole-city' : 'story' });
    const imported = await importAreas({ dataSource }, { collection, source });
    if (imported.outcome === 'refused') {
      throw new Error(`The demo city was refused: ${JSON.stringify(imported.findings.slice(0, 3))}`);
    }
    say(`  ${collection.features.length} areas.`);
  }
  await seedDemoPeople(dataSource, await storyAreas(dataSource));
  await seedDemoPoints(dataSource);
  await seedDemoRewards(dataSource);
  await seedDemoStations(dataSource);
}

/** The story's grid, what it lies in, and the other grids of its street, which get a worker each. */
async function storyAreas(dataSource: DataSource): Promise<Parameters<typeof seedDemoPeople>[1]> {
  const rows = await dataSource.query<{ code: string; kind: string }[]>(
    `WITH RECURSIVE up AS (
      SELECT code, kind, parent_code FROM areas WHERE code = $1 AND valid_to IS NULL
      UNION ALL SELECT a.code, a.kind, a.parent_code FROM areas a JOIN up ON a.code = up.parent_code AND a.valid_to IS NULL
    ) SELECT code, kind FROM up`,
    [storyGridCode],
  );
  const codeOf = (kind: string) => {
    const found = rows.find((row) => row.kind === kind);
    if (!found) throw new Error(`The demo city has no ${kind} around the story's grid ${storyGridCode}.`);
    return found.code;
  };
  const streetCode = codeOf('street');
  const grids = await dataSource.query<{ code: string }[]>(
    `SELECT code FROM areas WHERE kind = 'grid' AND starts_with(code, $1) AND code <> $2 AND valid_to IS NULL ORDER BY code`,
    [streetCode.slice(0, 9), storyGridCode],
  );
  return {
    gridCode: storyGridCode,
    communityCode: codeOf('community'),
    streetCode,
    districtCode: codeOf('district'),
    cityCode: codeOf('city'),
    otherGridCodes: grids.map(({ code }) => code),
  };
}
