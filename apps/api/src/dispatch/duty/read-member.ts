import type { PoolClient } from 'pg';
import type { AreaIndexHolder } from '../../areas';
import { type Actor, type Grant, grantIsActive } from '../../people';
import { Refusal } from '../../platform/errors';
import { plansFor, type StaffMember } from './policy';

/** Somebody with the roles that he has now; undefined: there is nobody, or no longer. */
export async function readMember(
  client: Pick<PoolClient, 'query'>,
  personId: string,
): Promise<StaffMember | undefined> {
  const { rows } = await client.query<{ id: string; displayName: string; grants: Grant[] }>({
    name: 'duty-member',
    text: `SELECT person.id, person.display_name AS "displayName",
        (SELECT coalesce(json_agg(json_strip_nulls(json_build_object('role', held.role, 'areaCode', held.area_code,
            'organisationId', held.organisation_id)) ORDER BY held.valid_from, held.id), '[]')
          FROM role_grants held WHERE held.person_id = person.id AND ${grantIsActive('held')}) AS grants
      FROM people person WHERE person.id = $1 AND person.erased_at IS NULL`,
    values: [personId],
  });
  return rows[0];
}

/** Somebody for whom the actor plans. Anybody else is nobody to him. */
export async function memberPlannedBy(
  deps: { areas: AreaIndexHolder },
  client: Pick<PoolClient, 'query'>,
  { actor, personId }: { actor: Actor; personId: string },
): Promise<StaffMember> {
  const member = await readMember(client, personId);
  const map = deps.areas.current();
  if (member && plansFor(actor, member, map.pathOf)) return member;
  // That he is there himself is no secret to him.
  throw personId === actor.id ? new Refusal('FORBIDDEN', { detail: notHis }) : new Refusal('NOT_FOUND');
}

const notHis =
  'What is planned for you is changed by leaders and dispatchers over your area, and administrators.';
