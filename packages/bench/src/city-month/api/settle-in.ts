import { randomUUID } from 'node:crypto';
import { currentNotice } from '@weilinli/api/src/people/privacy/notices';
import type { Client } from 'pg';
import type { Ground } from '../generator/ground';
import type { People } from '../generator/riders';
import { handlerOf } from '../rules/handlings';
import { riderName } from '../rules/names';
import { gridCode, streetCode } from './draw-areas';

/** Somebody who can call the API. */
export interface Inhabitant {
  id: string;
  sessionId: string;
}

/** By the names that the rules know them under. */
export type Inhabitants = ReadonlyMap<string, Inhabitant>;

export const dispatcher = 'dispatcher';

interface Grant {
  role: string;
  areaCode: string | null;
  /** Part-time roles end. */
  until: Date | null;
}

/** Everybody of the month with his roles: riders, a worker or a part-time keeper for each grid, a dispatcher. */
export async function settleIn(
  superuser: Client,
  { people, ground, monthEnds }: { people: People; ground: Ground; monthEnds: number },
): Promise<Inhabitants> {
  const grants = new Map<string, Grant[]>();
  for (const { id } of people.riders)
    grants.set(riderName(id), [{ role: 'courier', areaCode: null, until: null }]);
  for (let grid = 0; grid < ground.gridsAcross ** 2; grid++) {
    const keeper = people.keepers.get(grid);
    const name = handlerOf({ grid, keeper });
    const until = keeper ? new Date(monthEnds + 30 * 86_400_000) : null;
    grants.set(name, [
      ...(grants.get(name) ?? []),
      { role: 'worker', areaCode: gridCode(ground, grid), until },
    ]);
  }
  grants.set(dispatcher, [{ role: 'dispatcher', areaCode: streetCode, until: null }]);
  const inhabitants = new Map(
    [...grants.keys()].map((name) => [name, { id: randomUUID(), sessionId: randomUUID() }]),
  );
  await store(superuser, grants, inhabitants);
  return inhabitants;
}

async function store(
  superuser: Client,
  grants: ReadonlyMap<string, readonly Grant[]>,
  inhabitants: Inhabitants,
): Promise<void> {
  const people = [...inhabitants].map(([name, { id, sessionId }]) => ({ name, id, session: sessionId }));
  const roles = [...grants].flatMap(([name, held]) =>
    held.map(({ role, areaCode, until }) => ({
      id: randomUUID(),
      person: inhabitants.get(name)?.id,
      role,
      area: areaCode,
      until,
    })),
  );
  await superuser.query(
    `INSERT INTO people (id, display_name)
      SELECT id, name FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, name text)`,
    [JSON.stringify(people)],
  );
  await superuser.query(
    `INSERT INTO sessions (id, person_id)
      SELECT session, id FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, session uuid)`,
    [JSON.stringify(people)],
  );
  await superuser.query(
    "INSERT INTO consents (person_id, word, version) SELECT id, 'given', $1 FROM people",
    [currentNotice.version],
  );
  await superuser.query(
    `INSERT INTO role_grants (id, person_id, role, area_code, valid_to)
      SELECT id, person, role, area, until
      FROM jsonb_to_recordset($1::jsonb) AS given (id uuid, person uuid, role text, area text, until timestamptz)`,
    [JSON.stringify(roles)],
  );
  // Keepers were offered their grids, and have accepted.
  await superuser.query(
    `INSERT INTO role_offers (id, person_id, offered_by, area_code, area_codes, area_name, valid_to, answer_by, answer, answered_at, grant_id)
      SELECT gen_random_uuid(), person_id, $1, area_code, ARRAY[area_code], area_code, valid_to, now(), 'accepted', now(), id
      FROM role_grants WHERE valid_to IS NOT NULL`,
    [inhabitants.get(dispatcher)?.id],
  );
}
