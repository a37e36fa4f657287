import type { Me, Person, Role, RoleGrant } from '@weilinli/contracts';
import type { EntityManager } from 'typeorm';
import { Refusal } from '../../platform/errors';
import { grantIsActive } from '../access/grants';
import { consentSelect } from '../privacy/consent.sql';
import { type ConsentRow, presentConsent } from '../privacy/present-consent';

/** A person as he sees himself: the roles that count now, with the names of their areas and organisations. */
export async function readMe(manager: EntityManager, personId: string): Promise<Me> {
  const [row] = await manager.query<MeRow[]>(
    `SELECT person.id, person.display_name AS "displayName", person.large_type AS "largeType",
      person.show_on_honours AS "showOnHonours",
      (SELECT coalesce(json_agg(json_build_object(
          'role', held.role, 'areaCode', held.area_code, 'areaName', coalesce(area.name, held.area_code),
          'organisationId', organisation.id, 'organisationName', organisation.name,
          'validFrom', held.valid_from, 'validTo', held.valid_to) ORDER BY held.valid_from, held.id), '[]')
        FROM role_grants held
        LEFT JOIN areas area ON area.code = held.area_code AND area.valid_to IS NULL
        LEFT JOIN organisations organisation ON organisation.id = held.organisation_id
        WHERE held.person_id = person.id AND ${grantIsActive('held')}) AS roles,
      ${consentSelect('person.id')} AS consent
    FROM people person WHERE person.id = $1 AND person.erased_at IS NULL`,
    [personId],
  );
  if (!row) throw new Refusal('SESSION_ENDED');
  return {
    id: row.id,
    displayName: row.displayName,
    roles: row.roles.map(roleGrantOf),
    settings: { largeType: row.largeType, showOnHonours: row.showOnHonours },
    consent: presentConsent(row.consent),
  };
}

export async function readPerson(manager: EntityManager, personId: string): Promise<Person> {
  const { settings: _, consent: __, ...person } = await readMe(manager, personId);
  return person;
}

interface MeRow {
  id: string;
  displayName: string;
  largeType: boolean;
  showOnHonours: boolean;
  roles: GrantRow[];
  consent: ConsentRow;
}

interface GrantRow {
  role: Role;
  areaCode: string | null;
  areaName: string | null;
  organisationId: string | null;
  organisationName: string | null;
  validFrom: string;
  validTo: string | null;
}

function roleGrantOf(row: GrantRow): RoleGrant {
  return {
    role: row.role,
    ...(row.areaCode ? { area: { code: row.areaCode, name: row.areaName ?? row.areaCode } } : {}),
    ...(row.organisationId && row.organisationName
      ? { organisation: { id: row.organisationId, name: row.organisationName } }
      : {}),
    validFrom: instantOf(row.validFrom),
    ...(row.validTo ? { validTo: instantOf(row.validTo) } : {}),
  };
}

/** PostgreSQL's JSON has microseconds and the session's offset. */
function instantOf(timestamptz: string): string {
  return new Date(timestamptz).toISOString();
}
