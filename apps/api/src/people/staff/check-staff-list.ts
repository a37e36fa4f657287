import type { Mistake, StaffRow } from './staff-row';

/** What rows must agree on with each other: names of people and organisations, and no role twice at one time. */
export function mistakesBetween(rows: readonly StaffRow[]): Mistake[] {
  return [...differentNames(rows), ...differentOrganisations(rows), ...overlaps(rows)];
}

function differentNames(rows: readonly StaffRow[]): Mistake[] {
  const first = firstBy(rows, (row) => row.staffNumber);
  return rows.flatMap((row) => {
    const earlier = first.get(row.staffNumber);
    if (!earlier || earlier.name === row.name) return [];
    const message = `is "${row.name}", but line ${earlier.line} calls ${row.staffNumber} "${earlier.name}"`;
    return [{ line: row.line, column: 'name', message }];
  });
}

function differentOrganisations(rows: readonly StaffRow[]): Mistake[] {
  return (['name', 'kind'] as const).flatMap((part) => {
    const telling = rows.filter((row) => row.organisation?.[part] !== undefined);
    const first = firstBy(telling, (row) => row.organisation?.code ?? '');
    return telling.flatMap((row) => {
      const earlier = first.get(row.organisation?.code ?? '');
      if (!earlier || earlier.organisation?.[part] === row.organisation?.[part]) return [];
      const column = part === 'name' ? 'organisationName' : 'role';
      const message = `is "${row.organisation?.[part]}", but "${earlier.organisation?.[part]}" in line ${earlier.line}`;
      return [{ line: row.line, column, message }];
    });
  });
}

function overlaps(rows: readonly StaffRow[]): Mistake[] {
  const earlier = new Map<string, StaffRow[]>();
  return rows.flatMap((row) => {
    const key = sameRole(row);
    const others = earlier.get(key) ?? [];
    earlier.set(key, [...others, row]);
    const other = others.find((one) => overlap(one, row));
    if (!other) return [];
    const same =
      other.validFrom?.getTime() === row.validFrom?.getTime() &&
      other.validTo?.getTime() === row.validTo?.getTime();
    const message = same
      ? `repeats line ${other.line}`
      : `gives ${row.staffNumber} the same role for a time that line ${other.line} covers already`;
    return [{ line: row.line, ...(same ? {} : { column: 'validFrom' }), message }];
  });
}

/** The same person in the same role at the same place. */
function sameRole(row: StaffRow): string {
  return [row.staffNumber, row.role, row.areaCode, row.organisation?.code].join('|');
}

export interface Period {
  validFrom?: Date | undefined;
  validTo?: Date | null | undefined;
}

/** Whether two periods share an instant; an open end reaches to the end of time, an open beginning to its beginning. */
export function overlap(a: Period, b: Period): boolean {
  return beginning(a) < end(b) && beginning(b) < end(a);
}

function beginning({ validFrom }: Period): number {
  return validFrom?.getTime() ?? Number.NEGATIVE_INFINITY;
}

function end({ validTo }: Period): number {
  return validTo?.getTime() ?? Number.POSITIVE_INFINITY;
}

function firstBy(rows: readonly StaffRow[], key: (row: StaffRow) => string): Map<string, StaffRow> {
  const first = new Map<string, StaffRow>();
  for (const row of rows) if (!first.has(key(row))) first.set(key(row), row);
  return first;
}
