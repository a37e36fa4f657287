import { organisationOf, personOf } from './hire';
import type { Stage } from './stage';

/** One of the demonstration's people becomes a member of a department as well, until he leaves it. */
export async function joinDepartment(
  stage: Pick<Stage, 'asOwner'>,
  { persona, code, until }: { persona: string; code: string; until?: string },
): Promise<void> {
  await stage.asOwner(
    `INSERT INTO role_grants (id, person_id, role, organisation_id, valid_from, valid_to)
      VALUES (gen_random_uuid(), $1, 'department', $2, '2023-01-01', $3)`,
    [await personOf(stage, persona), await organisationOf(stage, code), until],
  );
}
