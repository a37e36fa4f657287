import type { DemoPersona, Session } from '@weilinli/contracts';
import type { DataSource } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { grantIsActive } from '../access/grants';
import { openSession, type SessionDeps } from '../sign-in/open-session';
import { personas } from './demo-people';
import { missingPersonas, welcomeAnew } from './welcome-anew';

/** Who can sign in to a demonstration, in the order of the story. */
export async function listPersonas(dataSource: DataSource): Promise<DemoPersona[]> {
  const found = await dataSource.query<(DemoPersona & { area: string | null })[]>(
    `SELECT person.persona, person.display_name AS "displayName",
      coalesce(array_agg(held.role ORDER BY held.valid_from, held.id) FILTER (WHERE held.id IS NOT NULL), '{}') AS roles,
      (array_agg(area.name ORDER BY held.valid_from, held.id))[1] AS area
    FROM people person LEFT JOIN role_grants held ON held.person_id = person.id AND ${grantIsActive('held')}
      LEFT JOIN areas area ON area.code = held.area_code AND area.valid_to IS NULL
    WHERE person.persona IS NOT NULL AND person.erased_at IS NULL GROUP BY person.id`,
  );
  const there = found.map(({ area, ...person }) => (area === null ? person : { ...person, area }));
  // Where nobody was seeded, nobody can come again.
  const all = there.length === 0 ? [] : [...there, ...missingPersonas(there)];
  return all.sort((one, other) => personas.indexOf(one.persona) - personas.indexOf(other.persona));
}

/** Signs in without any proof: for demonstrations only, which the route sees to. */
export async function signInAs(deps: SessionDeps, input: { persona: string }): Promise<Session> {
  const personId = (await personOf(deps, input.persona)) ?? (await welcomeAnew(deps, input.persona));
  if (!personId) {
    const errors = [{ path: 'persona', message: 'is none of those that GET /api/v1/auth/demo lists' }];
    throw new Refusal('PERSONA_UNKNOWN', { errors });
  }
  return openSession(deps, personId);
}

async function personOf({ dataSource }: SessionDeps, persona: string): Promise<string | undefined> {
  const [person] = await dataSource.query<{ id: string }[]>(
    'SELECT id FROM people WHERE persona = $1 AND erased_at IS NULL',
    [persona],
  );
  return person?.id;
}

/** Everybody of the demonstration signed in at once, for scripts. */
export async function demoTokens(deps: SessionDeps): Promise<(DemoPersona & Omit<Session, 'person'>)[]> {
  const tokens = [];
  for (const persona of await listPersonas(deps.dataSource)) {
    const { person: _, ...session } = await signInAs(deps, persona);
    tokens.push({ ...persona, ...session });
  }
  return tokens;
}
