import type { DemoPersona } from '@weilinli/contracts';
import type { DataSource } from 'typeorm';
import demo from '../../../data/demo-people.json';
import { inTransaction } from '../../platform/database/transaction';
import { currentNotice } from '../privacy/notices';
import { roleOf } from './demo-people';

interface WelcomeDeps {
  dataSource: DataSource;
  newId: () => string;
}

/** Who of the demonstration is not there, because he has erased his account. He may come again, as anybody may. */
export function missingPersonas(there: readonly DemoPersona[]): DemoPersona[] {
  const found = new Set(there.map(({ persona }) => persona));
  return demo.people
    .filter(({ persona }) => !found.has(persona))
    .map(({ persona, displayName, roles }) => ({
      persona,
      displayName,
      roles: roles.map(({ role }) => roleOf(role)),
    }));
}

/**
 * A persona that was erased signs in again: a new person with the roles that the first one was given, and nothing of
 * what that one did. Undefined: there never was such a persona.
 */
export async function welcomeAnew(deps: WelcomeDeps, persona: string): Promise<string | undefined> {
  const first = demo.people.find((person) => person.persona === persona);
  if (!first) return undefined;
  return inTransaction(deps.dataSource, async (client) => {
    const { rows } = await client.query<{ id: string; isNew: boolean }>(
      `INSERT INTO people (id, display_name, persona) SELECT $1, $2, $3
        WHERE EXISTS (SELECT FROM people gone WHERE gone.id = $4 AND gone.erased_at IS NOT NULL)
        ON CONFLICT (persona) DO UPDATE SET persona = excluded.persona RETURNING id, id = $1 AS "isNew"`,
      [deps.newId(), first.displayName, persona, first.id],
    );
    const [person] = rows;
    if (!person?.isNew) return person?.id;
    await client.query(
      `INSERT INTO role_grants (id, person_id, role, area_code, organisation_id)
        SELECT gen_random_uuid(), $1, role, area_code, organisation_id FROM role_grants WHERE person_id = $2 AND granted_by IS NULL`,
      [person.id, first.id],
    );
    await client.query("INSERT INTO consents (person_id, word, version) VALUES ($1, 'given', $2)", [
      person.id,
      currentNotice.version,
    ]);
    return person.id;
  });
}
