import type { PoolClient } from 'pg';
import { grantIsActive } from '../people';
import type { Assignee } from './assignments';

/** Exactly one of the two. */
export interface NamedHandler {
  personId?: string | undefined;
  organisationId?: string | undefined;
}

export interface FoundHandler {
  assignee: Assignee;
  /** The area of the role under which a person would have it; undefined for the whole city, and for organisations. */
  areaCode?: string | undefined;
}

/**
 * A handler named by somebody who decides: a grid worker or leader wherever in the city he serves, or an organisation
 * that somebody works for. Of several roles it is the one nearest to the place; undefined: nobody who handles reports.
 */
export async function findHandler(
  client: Pick<PoolClient, 'query'>,
  { named, areaCodes }: { named: NamedHandler; areaCodes: readonly string[] },
): Promise<FoundHandler | undefined> {
  if (named.personId !== undefined) return findPerson(client, named.personId, areaCodes);
  return named.organisationId === undefined ? undefined : findOrganisation(client, named.organisationId);
}

async function findPerson(
  client: Pick<PoolClient, 'query'>,
  personId: string,
  areaCodes: readonly string[],
): Promise<FoundHandler | undefined> {
  const { rows } = await client.query<{
    id: string;
    displayName: string;
    role: string;
    areaCode: string | null;
  }>({
    name: 'find-person-to-handle',
    text: `SELECT person.id, person.display_name AS "displayName", handler.role, handler.area_code AS "areaCode"
      FROM role_grants handler JOIN people person ON person.id = handler.person_id AND person.erased_at IS NULL
      WHERE person.id = $1 AND handler.role IN ('worker', 'leader') AND handler.organisation_id IS NULL
        AND ${grantIsActive('handler')}
      ORDER BY array_position($2::text[], handler.area_code) DESC NULLS LAST, handler.role DESC, handler.area_code LIMIT 1`,
    values: [personId, areaCodes],
  });
  const [found] = rows;
  if (!found) return undefined;
  const { id, displayName, role, areaCode } = found;
  return { assignee: { personId: id, displayName, role }, areaCode: areaCode ?? undefined };
}

async function findOrganisation(
  client: Pick<PoolClient, 'query'>,
  organisationId: string,
): Promise<FoundHandler | undefined> {
  const { rows } = await client.query<{ id: string; displayName: string; role: string }>({
    name: 'find-organisation-to-handle',
    text: `SELECT organisation.id, organisation.name AS "displayName", organisation.kind AS role
      FROM organisations organisation WHERE organisation.id = $1
        AND EXISTS (SELECT FROM role_grants member WHERE member.organisation_id = organisation.id AND ${grantIsActive('member')})`,
    values: [organisationId],
  });
  const [found] = rows;
  if (!found) return undefined;
  const { id, displayName, role } = found;
  return { assignee: { organisationId: id, displayName, role } };
}
