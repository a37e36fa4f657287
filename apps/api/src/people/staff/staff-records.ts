import { type EntityManager, IsNull, Not } from 'typeorm';
import { PersonEntity } from '../person.entity';
import type { KnownGrant } from './plan-staff-changes';
import type { StaffRow } from './staff-row';

/** Which of the rows' areas exist. */
export async function currentAreas(manager: EntityManager, rows: readonly StaffRow[]): Promise<Set<string>> {
  const codes = [...new Set(rows.flatMap(({ areaCode }) => areaCode ?? []))];
  const found = await manager.query<{ code: string }[]>(
    'SELECT code FROM areas WHERE valid_to IS NULL AND code = ANY($1)',
    [codes],
  );
  return new Set(found.map(({ code }) => code));
}

/** Every role of everybody of the staff; that of a resident is not the staff list's business. */
export function staffGrants(manager: EntityManager): Promise<KnownGrant[]> {
  return manager.query<KnownGrant[]>(
    `SELECT held.id, person.staff_number AS "staffNumber", held.role, held.area_code AS "areaCode",
      organisation.code AS "organisationCode", held.valid_from AS "validFrom", held.valid_to AS "validTo"
    FROM role_grants held JOIN people person ON person.id = held.person_id
    LEFT JOIN organisations organisation ON organisation.id = held.organisation_id
    WHERE person.staff_number IS NOT NULL AND held.role <> 'resident' ORDER BY held.id`,
  );
}

/** The people behind the rows, by staff number. */
export async function staffOf(
  manager: EntityManager,
  rows: readonly StaffRow[],
): Promise<Map<string, PersonEntity>> {
  const wanted = new Set(rows.map(({ staffNumber }) => staffNumber));
  const staff = await manager.findBy(PersonEntity, { staffNumber: Not(IsNull()) });
  return new Map(
    staff.flatMap((person) =>
      person.staffNumber !== null && wanted.has(person.staffNumber) ? [[person.staffNumber, person]] : [],
    ),
  );
}
