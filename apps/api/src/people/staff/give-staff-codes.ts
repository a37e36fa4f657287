import type { EntityManager } from 'typeorm';
import { hashOfCode, newStaffCode } from './staff-code';
import { staffOf } from './staff-records';
import type { StaffRow } from './staff-row';

/** Told once, to whoever hands it over; the database keeps only its hash. */
export interface StaffCode {
  staffNumber: string;
  name: string;
  code: string;
}

/** Gives one-time codes, good for 14 days, to those of the rows who have no WeChat account yet. */
export async function giveStaffCodes(
  manager: EntityManager,
  { rows, codes }: { rows: readonly StaffRow[]; codes: 'missing' | 'renew' | 'none' },
): Promise<StaffCode[]> {
  if (codes === 'none') return [];
  const unbound = [...(await staffOf(manager, rows)).values()].filter(
    ({ wechatOpenId }) => wechatOpenId === null,
  );
  const waiting = codes === 'missing' ? await withGoodCode(manager) : new Set<string>();
  const given = unbound
    .filter(({ id }) => !waiting.has(id))
    .map((person) => ({ person, code: newStaffCode() }));
  await manager.query(
    `INSERT INTO staff_codes (person_id, code_hash, expires_at)
    SELECT person_id, code_hash, now() + interval '14 days' FROM unnest($1::uuid[], $2::bytea[]) AS given (person_id, code_hash)
    ON CONFLICT (person_id) DO UPDATE SET code_hash = excluded.code_hash, created_at = now(), expires_at = excluded.expires_at, used_at = NULL`,
    [given.map(({ person }) => person.id), given.map(({ code }) => hashOfCode(code))],
  );
  return given.map(({ person, code }) => ({
    staffNumber: person.staffNumber ?? '',
    name: person.displayName,
    code,
  }));
}

async function withGoodCode(manager: EntityManager): Promise<Set<string>> {
  const rows = await manager.query<{ id: string }[]>(
    'SELECT person_id AS id FROM staff_codes WHERE used_at IS NULL AND expires_at > now()',
  );
  return new Set(rows.map(({ id }) => id));
}
