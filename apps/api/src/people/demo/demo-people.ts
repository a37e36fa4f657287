import { createHash } from 'node:crypto';
import { type Role, roles } from '@weilinli/contracts';
import demo from '../../../data/demo-people.json';

/** Where the story of the demonstration happens, from the place up, and the grids around it. */
export interface StoryAreas {
  gridCode: string;
  communityCode: string;
  streetCode: string;
  districtCode: string;
  cityCode: string;
  /** Further grids that get a worker each. */
  otherGridCodes: readonly string[];
}

export interface DemoPerson {
  id: string;
  persona: string | undefined;
  displayName: string;
  roles: { role: Role; areaCode?: string; organisationId?: string }[];
}

export const demoSince = new Date(demo.since);
export const demoOrganisations = demo.organisations.map((organisation) => ({
  ...organisation,
  kind: organisation.kind === 'property' ? ('property' as const) : ('department' as const),
}));
/** In the order in which they are shown. */
export const personas: readonly string[] = demo.people.map(({ persona }) => persona);

/** Everybody who lives in the demonstration: the personas, and a grid worker for each further grid. */
export function demoPeople(areas: StoryAreas): DemoPerson[] {
  return [...demo.people.map((person) => personaIn(areas, person)), ...areas.otherGridCodes.map(workerOf)];
}

/** The same for the same words, at every seeding: a UUID in the shape of version 7, dated like the demonstration. */
export function demoId(...words: string[]): string {
  const time = demoSince.getTime().toString(16).padStart(12, '0');
  const chance = createHash('sha256').update(words.join('|')).digest('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-7${chance.slice(0, 3)}-8${chance.slice(3, 6)}-${chance.slice(6, 18)}`;
}

interface PersonaData {
  id: string;
  persona: string;
  displayName: string;
  roles: { role: string; area?: string; organisation?: string }[];
}

function personaIn(areas: StoryAreas, person: PersonaData): DemoPerson {
  const grants = person.roles.map(({ role, area, organisation }) => ({
    role: roleOf(role),
    ...(area ? { areaCode: areaOf(areas, area) } : {}),
    ...(organisation ? { organisationId: organisationOf(organisation) } : {}),
  }));
  return { id: person.id, persona: person.persona, displayName: person.displayName, roles: grants };
}

function workerOf(gridCode: string): DemoPerson {
  const number = createHash('sha256').update(gridCode).digest().readUInt32BE();
  const surname = demo.surnames[number % demo.surnames.length] ?? '';
  const givenName = demo.givenNames[Math.floor(number / demo.surnames.length) % demo.givenNames.length] ?? '';
  return {
    id: demoId('worker', gridCode),
    persona: undefined,
    displayName: surname + givenName,
    roles: [{ role: 'worker', areaCode: gridCode }],
  };
}

export function roleOf(name: string): Role {
  const role = roles.find((one) => one === name);
  if (!role) throw new Error(`demo-people.json: "${name}" is no role.`);
  return role;
}

function areaOf(areas: StoryAreas, kind: string): string {
  const { gridCode, communityCode, streetCode, districtCode, cityCode } = areas;
  const codes: Record<string, string> = {
    grid: gridCode,
    community: communityCode,
    street: streetCode,
    district: districtCode,
    city: cityCode,
  };
  const code = codes[kind];
  if (!code) throw new Error(`demo-people.json: "${kind}" is no kind of area.`);
  return code;
}

function organisationOf(code: string): string {
  const organisation = demoOrganisations.find((one) => one.code === code);
  if (!organisation) throw new Error(`demo-people.json: there is no organisation "${code}".`);
  return organisation.id;
}
