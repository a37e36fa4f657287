import { type CsvRecord, readCsv } from '../../platform/csv/read-csv';
import { firstInstantOf, instantAfter } from './staff-days';
import { type Mistake, organisationKinds, roleNames, type StaffRole, type StaffRow } from './staff-row';

const neededColumns = ['staffNumber', 'name', 'role'] as const;
const otherColumns = [
  'area',
  'organisation',
  'organisationName',
  'organisationKind',
  'validFrom',
  'validTo',
] as const;
type Column = (typeof neededColumns)[number] | (typeof otherColumns)[number];
const columns: readonly Column[] = [...neededColumns, ...otherColumns];

export interface StaffList {
  rows: StaffRow[];
  mistakes: Mistake[];
}

/** Reads a staff list (CSV with a header, UTF-8 with or without BOM) and tells every mistake that the text itself has. */
export function readStaffList(file: Uint8Array): StaffList {
  const { records, mistakes } = readCsv(file);
  const header = records[0];
  if (!header)
    return { rows: [], mistakes: mistakes.length > 0 ? mistakes : [{ line: 1, message: emptyFile }] };
  checkHeader(header, mistakes);
  if (mistakes.length > 0) return { rows: [], mistakes };
  const rows = records.slice(1).flatMap((record) => rowOf(header.cells, record, mistakes) ?? []);
  return { rows, mistakes };
}

const emptyFile = `The file is empty. Its first line must name the columns: ${columns.join(',')}.`;

function checkHeader(header: CsvRecord, mistakes: Mistake[]): void {
  const { line, cells } = header;
  for (const column of neededColumns) {
    if (!cells.includes(column)) mistakes.push({ line, column, message: 'is missing in the first line' });
  }
  for (const [index, cell] of cells.entries()) {
    if (!columns.some((column) => column === cell)) {
      mistakes.push({ line, column: cell, message: `is not known; columns are ${columns.join(', ')}` });
    } else if (cells.indexOf(cell) !== index) {
      mistakes.push({ line, column: cell, message: 'is there twice' });
    }
  }
}

/** One row, or nothing and at least one mistake. */
function rowOf(header: string[], record: CsvRecord, mistakes: Mistake[]): StaffRow | undefined {
  const { line, cells } = record;
  const before = mistakes.length;
  const wrong = (column: Column, message: string): undefined => {
    mistakes.push({ line, column, message });
  };
  if (cells.length > header.length) {
    mistakes.push({ line, message: `has ${cells.length} values for ${header.length} columns` });
  }
  const cell = (column: Column): string => cells[header.indexOf(column)] ?? '';

  const staffNumber = cell('staffNumber');
  if (!/^[\w-]{1,32}$/.test(staffNumber)) wrong('staffNumber', 'must have 1 to 32 letters, digits, - or _');
  const name = cell('name');
  if (name.length < 1 || name.length > 40) wrong('name', 'must have 1 to 40 characters');
  const role = keyFor(roleNames, cell('role'));
  if (!role) wrong('role', `is "${cell('role')}", but must be one of ${allNames(roleNames)}`);
  const areaCode = cell('area') || undefined;
  checkArea(role, areaCode, wrong);
  const organisation = organisationOf(cell, role, wrong);
  const validFrom = dayOf(cell('validFrom'), firstInstantOf, (message) => wrong('validFrom', message));
  const validTo = dayOf(cell('validTo'), instantAfter, (message) => wrong('validTo', message));
  if (validFrom && validTo && validTo <= validFrom) wrong('validTo', 'lies before validFrom');

  if (!role || mistakes.length > before) return undefined;
  return { line, staffNumber, name, role, areaCode, organisation, validFrom, validTo };
}

type Wrong = (column: Column, message: string) => undefined;

function checkArea(role: StaffRole | undefined, areaCode: string | undefined, wrong: Wrong): void {
  const needed = role === 'worker' || role === 'leader' || role === 'dispatcher';
  if (needed && !areaCode) wrong('area', `is needed: a ${role} works for an area`);
  if (areaCode && !/^\d{12,20}$/.test(areaCode)) wrong('area', 'must be an area code of at least 12 digits');
}

function organisationOf(
  cell: (column: Column) => string,
  role: StaffRole | undefined,
  wrong: Wrong,
): StaffRow['organisation'] {
  const code = cell('organisation');
  const name = cell('organisationName');
  const kind = keyFor(organisationKinds, cell('organisationKind'));
  const belongs = role === 'department' || role === 'property';
  if (belongs && !code) wrong('organisation', `is needed: a ${role} works for an organisation`);
  if (role && !belongs && code) wrong('organisation', `must be empty: a ${role} works for an area`);
  if (!code && (name || kind)) wrong('organisation', 'is needed where its name or kind is given');
  if (code && !/^[\w-]{1,40}$/.test(code)) wrong('organisation', 'must have 1 to 40 letters, digits, - or _');
  if (name.length > 80) wrong('organisationName', 'must have at most 80 characters');
  if (!kind && cell('organisationKind')) {
    wrong('organisationKind', `must be one of ${allNames(organisationKinds)}`);
  }
  if (belongs && kind && kind !== role) wrong('organisationKind', `must be ${role}, like the role`);
  // Whoever works for it says what it is.
  return code && belongs ? { code, kind: role, ...(name ? { name } : {}) } : undefined;
}

function dayOf(
  text: string,
  instantOf: (day: string) => Date | undefined,
  wrong: (message: string) => undefined,
): Date | undefined {
  if (!text) return undefined;
  return instantOf(text) ?? wrong(`is "${text}", but must be a day like 2023-09-01`);
}

function keyFor<K extends string>(names: Record<K, readonly string[]>, given: string): K | undefined {
  const keys = Object.keys(names) as K[];
  return keys.find((key) => names[key].includes(given));
}

function allNames(names: Record<string, readonly string[]>): string {
  return Object.values(names).flat().join(', ');
}
