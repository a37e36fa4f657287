import type { DataSource } from 'typeorm';
import { inTransaction } from '../../platform/database/transaction';
import { currentNotice } from '../privacy/notices';
import { demoId, demoOrganisations, demoPeople, demoSince, type StoryAreas } from './demo-people';

/** Puts the demonstration's people where they belong. Again, it changes nothing – also not what was changed since. */
export async function seedDemoPeople(dataSource: DataSource, areas: StoryAreas): Promise<void> {
  const people = demoPeople(areas);
  const grants = people.flatMap(({ id: personId, roles }) =>
    roles.map((grant) => ({
      id: demoId(personId, grant.role, grant.areaCode ?? '', grant.organisationId ?? ''),
      person_id: personId,
      role: grant.role,
      area_code: grant.areaCode ?? null,
      organisation_id: grant.organisationId ?? null,
    })),
  );
  await inTransaction(dataSource, async (client) => {
    await client.query(
      `INSERT INTO organisations (id, code, name, kind)
      SELECT id, code, name, kind FROM json_to_recordset($1) AS given (id uuid, code text, name text, kind text)
      ON CONFLICT DO NOTHING`,
      [JSON.stringify(demoOrganisations)],
    );
    await client.query(
      `INSERT INTO people (id, display_name, persona)
      SELECT id, "displayName", persona FROM json_to_recordset($1) AS given (id uuid, "displayName" text, persona text)
      ON CONFLICT DO NOTHING`,
      [JSON.stringify(people)],
    );
    await client.query(
      `INSERT INTO role_grants (id, person_id, role, area_code, organisation_id, valid_from)
      SELECT id, person_id, role, area_code, organisation_id, $2
      FROM json_to_recordset($1) AS given (id uuid, person_id uuid, role text, area_code text, organisation_id uuid)
      ON CONFLICT DO NOTHING`,
      [JSON.stringify(grants), demoSince],
    );
    // They are invented, and nobody is asked: they agreed to each notice when it appeared. What one of them says later
    // stays, as long as it is about the same notice.
    await client.query(
      `INSERT INTO consents (person_id, word, version) SELECT person.id, 'given', $2
      FROM people person WHERE person.id = ANY($1) AND person.erased_at IS NULL
        AND NOT EXISTS (SELECT FROM consents said WHERE said.person_id = person.id AND said.version = $2)`,
      [people.map(({ id }) => id), currentNotice.version],
    );
  });
}
