import { type EntityManager, In } from 'typeorm';
import { OrganisationEntity } from '../organisation.entity';
import { PersonEntity } from '../person.entity';
import { RoleGrantEntity } from '../role-grant.entity';
import type { KnownGrant, StaffChanges } from './plan-staff-changes';
import { staffOf } from './staff-records';
import type { StaffRow } from './staff-row';

interface WriteDeps {
  manager: EntityManager;
  newId: () => string;
}

/** PostgreSQL takes 65,535 parameters in a statement. */
const rowsAtOnce = 1_000;

/** Adds who is new, and calls by their new name who has one. */
export async function writePeople(
  { manager, newId }: WriteDeps,
  rows: readonly StaffRow[],
): Promise<{ added: number; renamed: number }> {
  const known = await staffOf(manager, rows);
  const names = new Map(rows.map(({ staffNumber, name }) => [staffNumber, name]));
  const added = [...names].filter(([staffNumber]) => !known.has(staffNumber));
  for (const chunk of chunksOf(added)) {
    await manager.insert(
      PersonEntity,
      chunk.map(([staffNumber, displayName]) => ({ id: newId(), staffNumber, displayName })),
    );
  }
  const renamed = [...names].filter(([staffNumber, name]) => {
    const person = known.get(staffNumber);
    return person !== undefined && person.displayName !== name;
  });
  for (const [staffNumber, displayName] of renamed) {
    await manager.update(PersonEntity, { staffNumber }, { displayName });
  }
  return { added: added.length, renamed: renamed.length };
}

/** Begins, moves and ends roles. None is ever deleted: what somebody did under it must stay explained. */
export async function writeGrants(
  { manager, newId }: WriteDeps,
  changes: Pick<StaffChanges, 'granted' | 'moved'> & {
    ended: readonly KnownGrant[];
    people: Map<string, PersonEntity>;
  },
): Promise<void> {
  const organisations = await organisationIds(manager, changes.granted);
  const grants = changes.granted.map((row) => ({
    id: newId(),
    personId: idOf(changes.people, row.staffNumber),
    role: row.role,
    areaCode: row.areaCode ?? null,
    organisationId: row.organisation ? (organisations.get(row.organisation.code) ?? null) : null,
    ...(row.validFrom ? { validFrom: row.validFrom } : {}),
    validTo: row.validTo ?? null,
  }));
  for (const chunk of chunksOf(grants)) await manager.insert(RoleGrantEntity, chunk);
  await manager.query(
    `UPDATE role_grants SET valid_to = moved.valid_to
    FROM unnest($1::uuid[], $2::timestamptz[]) AS moved (id, valid_to) WHERE role_grants.id = moved.id`,
    [changes.moved.map(({ id }) => id), changes.moved.map(({ validTo }) => validTo)],
  );
  // One that would have begun later never begins.
  await manager.query('UPDATE role_grants SET valid_to = greatest(now(), valid_from) WHERE id = ANY($1)', [
    changes.ended.map(({ id }) => id),
  ]);
}

async function organisationIds(
  manager: EntityManager,
  rows: readonly StaffRow[],
): Promise<Map<string, string>> {
  const codes = new Set(rows.flatMap(({ organisation }) => organisation?.code ?? []));
  const found = await manager.findBy(OrganisationEntity, { code: In([...codes]) });
  return new Map(found.map(({ code, id }) => [code, id]));
}

function idOf(people: Map<string, PersonEntity>, staffNumber: string): string {
  const person = people.get(staffNumber);
  if (!person) throw new Error(`Staff number ${staffNumber} was not written.`);
  return person.id;
}

function chunksOf<T>(items: readonly T[]): T[][] {
  const chunks: T[][] = [];
  for (let from = 0; from < items.length; from += rowsAtOnce)
    chunks.push(items.slice(from, from + rowsAtOnce));
  return chunks;
}
