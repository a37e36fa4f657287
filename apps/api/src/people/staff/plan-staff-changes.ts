import { overlap } from './check-staff-list';
import type { Mistake, StaffRole, StaffRow } from './staff-row';

/** A grant of somebody of the staff, as the database has it. */
export interface KnownGrant {
  id: string;
  staffNumber: string;
  role: StaffRole;
  areaCode: string | null;
  organisationCode: string | null;
  validFrom: Date;
  validTo: Date | null;
}

export interface StaffChanges {
  granted: StaffRow[];
  /** Grants whose end moves; null: until further notice. */
  moved: { id: string; validTo: Date | null }[];
  /** What the list no longer names. It goes on, unless the list replaces what was there. */
  unnamed: KnownGrant[];
  mistakes: Mistake[];
}

/**
 * What has to change so that the list holds. A row finds its grant by person, role, place and first day – or, without
 * a day, the one that counts now – so the same list read twice changes nothing.
 */
export function planStaffChanges(input: {
  rows: readonly StaffRow[];
  known: readonly KnownGrant[];
  now: Date;
  mode: 'add' | 'replace';
}): StaffChanges {
  const { rows, known, now, mode } = input;
  const changes: StaffChanges = { granted: [], moved: [], unnamed: [], mistakes: [] };
  const byKey = groupBy(known, grantKey);
  const kept = new Set<string>();
  const unmatched: StaffRow[] = [];
  for (const row of rows) {
    const grant = (byKey.get(rowKey(row)) ?? []).find((one) => isSame(one, row, now));
    if (!grant) {
      unmatched.push(row);
      continue;
    }
    kept.add(grant.id);
    const validTo = row.validTo ?? null;
    if (grant.validTo?.getTime() === validTo?.getTime()) continue;
    if (validTo && validTo <= grant.validFrom) changes.mistakes.push(tooEarly(row, grant));
    else changes.moved.push({ id: grant.id, validTo });
  }
  const over = (grant: KnownGrant) => grant.validTo !== null && grant.validTo <= now;
  changes.unnamed = known.filter((grant) => !kept.has(grant.id) && !over(grant));
  const ended = new Set(mode === 'replace' ? changes.unnamed : []);
  for (const row of unmatched) {
    const rivals = (byKey.get(rowKey(row)) ?? []).filter((grant) => !ended.has(grant));
    const rival = rivals.find((grant) => overlap(grant, { ...row, validFrom: row.validFrom ?? now }));
    if (rival) changes.mistakes.push(clash(row, rival));
    else if (!row.validFrom && row.validTo && row.validTo <= now) changes.mistakes.push(neverBegun(row));
    else changes.granted.push(row);
  }
  return changes;
}

function isSame(grant: KnownGrant, row: StaffRow, now: Date): boolean {
  if (row.validFrom) return grant.validFrom.getTime() === row.validFrom.getTime();
  if (grant.validTo === null || grant.validTo > now) return grant.validFrom <= now;
  // Over, as the row says: granted by this list when it was read before.
  return row.validTo?.getTime() === grant.validTo.getTime();
}

function clash(row: StaffRow, { validFrom, validTo }: KnownGrant): Mistake {
  const until = validTo ? ` until ${validTo.toISOString()}` : '';
  const message = `overlaps the same role, held since ${validFrom.toISOString()}${until}; give that beginning, or use --replace`;
  return { line: row.line, column: 'validFrom', message };
}

function tooEarly(row: StaffRow, { validFrom }: KnownGrant): Mistake {
  const message = `lies before the role began (${validFrom.toISOString()})`;
  return { line: row.line, column: 'validTo', message };
}

function neverBegun(row: StaffRow): Mistake {
  const message = 'is over already; give validFrom to record a role of the past';
  return { line: row.line, column: 'validTo', message };
}

function rowKey({ staffNumber, role, areaCode, organisation }: StaffRow): string {
  return [staffNumber, role, areaCode, organisation?.code].join('|');
}

function grantKey({ staffNumber, role, areaCode, organisationCode }: KnownGrant): string {
  return [staffNumber, role, areaCode ?? undefined, organisationCode ?? undefined].join('|');
}

function groupBy<T>(items: readonly T[], key: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(key(item));
    if (group) group.push(item);
    else groups.set(key(item), [item]);
  }
  return groups;
}
