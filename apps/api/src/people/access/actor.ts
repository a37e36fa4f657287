import type { Role } from '@weilinli/contracts';
import type { FastifyContextConfig, FastifyRequest } from 'fastify';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import type { SignedIn } from '../../platform/auth';
import { onConnection } from '../../platform/database/on-connection';
import { Refusal } from '../../platform/errors';
import { hasConsent } from '../privacy/consent.sql';
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
  /** Whether he has agreed to the privacy notice that applies now. */
  consented: boolean;
}

declare module 'fastify' {
  interface FastifyContextConfig {
    /** A call that changes something without storing anything new about who sends it. All others want his consent. */
    withoutConsent?: true;
  }
}

/**
 * A scalar for a larger statement: the person with the grants that count now, as JSON; null where the session has
 * ended or the person is no more. `personId` and `sessionId` are SQL expressions, such as `$1::uuid`.
 */
export function actorSelect(personId: string, sessionId: string): string {
  return `(SELECT json_build_object('id', actor.id, 'displayName', actor.display_name, 'consented', ${hasConsent('actor.id')}, 'grants',
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

/** The same for what stores something about him: refused where he has not agreed to the notice that applies now. */
export function consentingActorOf(row: ActorRow | null | undefined): Actor {
  const actor = actorOf(row);
  if (!row?.consented) throw new Refusal('CONSENT_REQUIRED');
  return actor;
}

/** Who is behind a token now, read in one statement; refused once the session has ended. */
export async function personOf(client: Pick<PoolClient, 'query'>, signedIn: SignedIn): Promise<Actor> {
  return actorOf(await readActor(client, signedIn));
}

async function readActor(
  client: Pick<PoolClient, 'query'>,
  signedIn: SignedIn,
): Promise<ActorRow | null | undefined> {
  const { rows } = await client.query<{ actor: ActorRow | null }>({
    name: 'people-actor',
    text: `SELECT ${actorSelect('$1::uuid', '$2::uuid')} AS actor`,
    values: [signedIn.id, signedIn.sessionId],
  });
  return rows[0]?.actor;
}

/** What is asked of a request: who sends it, and whether it will store something about him. */
type Asking = Pick<FastifyRequest, 'person' | 'method'> & {
  readonly routeOptions: { readonly config: Pick<FastifyContextConfig, 'withoutConsent'> };
};

/**
 * Who sends a request. Roles come from the database each time: what was taken away does not work a minute longer, and
 * neither does a consent that was taken back. Reading needs none.
 */
export async function requireActor(deps: { dataSource: DataSource }, request: Asking): Promise<Actor> {
  const { person, method, routeOptions } = request;
  const row = await onConnection(deps.dataSource, (client) => readActor(client, person));
  const stores = method !== 'GET' && method !== 'HEAD' && !routeOptions.config.withoutConsent;
  return stores ? consentingActorOf(row) : actorOf(row);
}

function grantOf({ role, areaCode, organisationId }: ActorRow['grants'][number]): Grant {
  return { role, ...(areaCode ? { areaCode } : {}), ...(organisationId ? { organisationId } : {}) };
}
