import { importAreas } from '@weilinli/api/src/areas';
import { seedDemoPeople } from '@weilinli/api/src/people';
import { openDataSource } from '@weilinli/api/src/platform/database/data-source';
import { hire, organisationOf } from '@weilinli/api/src/testing/hire';
import { placeAt, storyAreas, storyCity } from '@weilinli/api/src/testing/story-city';
import { Client, type Pool } from 'pg';
import type { Person, PlaceName } from './model/words';

const { cityCode, districtCode, streetCode, communityCode, gridCode } = storyAreas;
const street = [cityCode, districtCode, streetCode];
const community = [...street, communityCode];
const farDistrict = [cityCode, '420111000000'];
const farStreet = [...farDistrict, '420111001000'];

/** Five metres on either side of the border of two grids; another community; another district. */
export const placesOf: Record<PlaceName, ReturnType<typeof placeAt>> = {
  'grid-4': placeAt(4.005, 4.5),
  'grid-3': placeAt(3.995, 4.5),
  'other-community': placeAt(3, 1.5),
  'other-district': placeAt(8.5, 2),
};

type Role = Pick<Person, 'persona' | 'role' | 'path'> & { organisation?: string };

/** Of the demonstration: what each is, and where. */
const demo: readonly Role[] = [
  { persona: 'resident-1', role: 'citizen', path: [] },
  { persona: 'resident-2', role: 'citizen', path: [] },
  { persona: 'courier-1', role: 'citizen', path: [] },
  { persona: 'worker-1', role: 'worker', path: [...community, gridCode] },
  { persona: 'worker-2', role: 'worker', path: community },
  { persona: 'leader-1', role: 'leader', path: community },
  { persona: 'dispatcher-1', role: 'dispatcher', path: street },
  { persona: 'district-1', role: 'dispatcher', path: street.slice(0, 2) },
  { persona: 'city-1', role: 'dispatcher', path: street.slice(0, 1) },
  { persona: 'department-1', role: 'member', path: [], organisation: 'DEMO-WATER' },
  { persona: 'property-1', role: 'member', path: [], organisation: 'DEMO-PROPERTY' },
  { persona: 'admin-1', role: 'admin', path: [] },
];

/** And who is missing there: a neighbour, a colleague, those of another district. */
const hired: readonly Role[] = [
  { persona: 'walk-worker-3', role: 'worker', path: [...community, '42010601500403'] },
  { persona: 'walk-leader-2', role: 'leader', path: street },
  { persona: 'walk-department-2', role: 'member', path: [], organisation: 'DEMO-WATER' },
  { persona: 'walk-worker-far', role: 'worker', path: farStreet },
  { persona: 'walk-dispatcher-far', role: 'dispatcher', path: farDistrict },
];

/** The small city around the gate with everybody in it. */
export async function furnishWalk(database: { appUrl: string; ownerUrl: string }): Promise<void> {
  const dataSource = await openDataSource({ databaseUrl: database.appUrl, entities: [], poolSize: 2 });
  const imported = await importAreas({ dataSource }, { collection: storyCity(), source: 'story' });
  if (imported.outcome !== 'imported') throw new Error(`the city was refused: ${JSON.stringify(imported)}`);
  await seedDemoPeople(dataSource, { ...storyAreas, otherGridCodes: [] });
  await dataSource.destroy();
  const owner = new Client({ connectionString: database.ownerUrl });
  await owner.connect();
  const asOwner = {
    asOwner: async (text: string, values?: unknown[]) => (await owner.query(text, values)).rows,
  };
  for (const { persona, role, path, organisation } of hired) {
    await hire(asOwner, {
      persona,
      role: role === 'member' ? 'department' : role === 'citizen' ? 'resident' : role,
      ...(path.length > 0 ? { areaCode: path.at(-1) ?? '' } : {}),
      ...(organisation ? { organisationId: await organisationOf(asOwner, organisation) } : {}),
    });
  }
  await owner.end();
}

/** Everybody who walks, by what the database calls them. */
export async function castOf(owner: Pick<Pool, 'query'>): Promise<Person[]> {
  const { rows } = await owner.query<{ persona: string; id: string; organisation: string | null }>(
    `SELECT person.persona, person.id, max(held.organisation_id::text) AS organisation FROM people person
      JOIN role_grants held ON held.person_id = person.id WHERE person.persona IS NOT NULL GROUP BY person.id`,
  );
  return [...demo, ...hired].map(({ persona, role, path }) => {
    const found = rows.find((row) => row.persona === persona);
    if (!found) throw new Error(`there is no ${persona}`);
    const { id, organisation } = found;
    return { persona, id, role, path, ...(organisation ? { organisation } : {}) };
  });
}
