import type { Role } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { SignedIn } from '../../platform/auth';
import { onConnection } from '../../platform/database/on-connection';
import { Refusal } from '../../platform/errors';
import { type Grant, grantIsActive } from './grants';

/** Who does something, and what he may do at this moment. */
export interface Actor {
  readonly id: string;
  readonly displayName: string;
  readonly grants: readonly Grant[];
}

/** What `actorSelect` yields. */
export interface ActorRow {
  id: string;
  displayName: string;
  grants: { role: Role; areaCode: string | null; organisationId: string | null }[];
}

/**
 * A scalar for a larger statement: the person with the grants that count now, as JSON; null where the session has
 * ended or the person is no more. `personId` and `sessionId` are SQL expressions, such as `$1::uuid`.
 */
export function actorSelect(personId: string, sessionId: string): string {
  return `(SELECT json_build_object('id', actor.id, 'displayName', actor.display_name, 'grants',
      (SELECT coalesce(json_agg(json_build_object('role', role_grant.role, 'areaCode', role_grant.area_code,
          'organisationId', role_grant.organisation_id) ORDER BY role_grant.valid_from, role_grant.id), '[]')
        FROM role_grants role_grant WHERE role_grant.person_id = actor.id AND ${grantIsActive('role_grant')}))
    FROM people actor JOIN sessions signed_in ON signed_in.person_id = actor.id
    WHERE actor.id = ${personId} AND actor.erased_at IS NULL
      AND signed_in.id = ${sessionId} AND signed_in.ended_at IS NULL)`;
}

/** The actor of a row; no row means that the sign-in is over. */
export function actorOf(row: ActorRow | null | undefined): Actor {
  if (!row) throw new Refusal('SESSION_ENDED');
  return { id: row.id, displayName: row.displayName, grants: row.grants.map(grantOf) };
}

/** Who is behind a token now, read in one statement; refused once the session has ended. */
export async function personOf(client: Pick<PoolClient, 'query'>, signedIn: SignedIn): Promise<Actor> {
  const { rows } = await client.query<{ actor: ActorRow | null }>({
    name: 'people-actor',
    text: `SELECT ${actorSelect('$1::uuid', '$2::uuid')} AS actor`,
    values: [signedIn.id, signedIn.sessionId],
  });
  return actorOf(rows[0]?.actor);
}

/** Who sends a request. Roles come from the database each time: what was taken away does not work a minute longer. */
export async function requireActor(
  deps: { dataSource: DataSource },
  request: { readonly person: SignedIn },
): Promise<Actor> {
  const { person } = request;
  return onConnection(deps.dataSource, (client) => personOf(client, person));
}

function grantOf({ role, areaCode, organisationId }: ActorRow['grants'][number]): Grant {
  return { role, ...(areaCode ? { areaCode } : {}), ...(organisationId ? { organisationId } : {}) };
}
