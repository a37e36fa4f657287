import { readDaysOff, readOpeningHours, stationFacilities } from '@weilinli/domain';
import { type CsvMistake, type CsvRecord, readCsv } from '../platform/csv/read-csv';
import type { ListedStation } from './station';
import {
  allDatums,
  allFacilities,
  type Column,
  columnNamed,
  columnNames,
  columns,
  datumNamed,
  facilityNamed,
  neededColumns,
} from './station-list-columns';

export interface StationLine extends ListedStation {
  line: number;
}

export interface StationList {
  stations: StationLine[];
  mistakes: CsvMistake[];
}

/** Reads a city's list of stations (CSV with a header) and tells every mistake that its text has, by line and column. */
export function readStationList(file: Uint8Array): StationList {
  const { records, mistakes } = readCsv(file);
  const [header, ...lines] = records;
  if (!header) return { stations: [], mistakes: mistakes.length > 0 ? mistakes : [emptyList] };
  const inFile = header.cells.map(columnNamed);
  const ofHeader = mistakesOfHeader(header, inFile);
  if (ofHeader.length > 0) return { stations: [], mistakes: ofHeader };
  if (lines.length === 0) return { stations: [], mistakes: [noStation] };
  const found: CsvMistake[] = [];
  const stations = lines.flatMap((record) => stationOf(record, inFile, found) ?? []);
  return { stations, mistakes: [...found, ...twice(stations)] };
}

const nameOf = (column: Column) => columnNames[column][0];
const allColumns = columns.map(nameOf).join(',');
const emptyList = {
  line: 1,
  message: `The file is empty. Its first line must name the columns: ${allColumns}.`,
};
const noStation = { line: 2, message: 'The list names no station. A list stands for all of a city’s.' };

function mistakesOfHeader({ line, cells }: CsvRecord, inFile: readonly (Column | undefined)[]): CsvMistake[] {
  const missing = neededColumns
    .filter((column) => !inFile.includes(column))
    .map((column) => ({ line, column: nameOf(column), message: 'is missing in the first line' }));
  const wrong = inFile.flatMap((column, index) => {
    const cell = cells[index] ?? '';
    if (!column) return [{ line, column: cell, message: `is not known; columns are ${allColumns}` }];
    return inFile.indexOf(column) === index ? [] : [{ line, column: cell, message: 'is there twice' }];
  });
  return [...missing, ...wrong];
}

/** One station, or nothing and at least one mistake. */
function stationOf(
  { line, cells }: CsvRecord,
  inFile: readonly (Column | undefined)[],
  mistakes: CsvMistake[],
): StationLine | undefined {
  const before = mistakes.length;
  const wrong = (column: Column, message: string): undefined => {
    mistakes.push({ line, column: nameOf(column), message });
  };
  if (cells.length > inFile.length)
    mistakes.push({ line, message: `has ${cells.length} values for ${inFile.length} columns` });
  const cell = (column: Column): string => cells[inFile.indexOf(column)] ?? '';
  const textOf = (column: Column, most: number): string => {
    const text = cell(column);
    if (text.length < 1 || !isPlain(text, most))
      wrong(column, `must have 1 to ${most} characters, on one line`);
    return text;
  };

  const code = cell('code');
  if (!/^[\w-]{1,40}$/.test(code)) wrong('code', 'must have 1 to 40 letters, digits, - or _');
  const name = textOf('name', 60);
  const address = textOf('address', 200);
  const longitude = degreesOf(cell('longitude'), 180) ?? wrong('longitude', 'must be a number of degrees');
  const latitude = degreesOf(cell('latitude'), 90) ?? wrong('latitude', 'must be a number of degrees');
  const datum = datumNamed(cell('datum')) ?? wrong('datum', `must be one of ${allDatums}`);
  const facilities = facilitiesOf(cell('facilities'), (message) => wrong('facilities', message));
  const hours =
    readOpeningHours(cell('hours')) ??
    wrong('hours', `is "${cell('hours')}", but must be like 每天 08:00-20:00; 周六至周日 09:00-17:00; 全天`);
  const daysOff =
    readDaysOff(cell('daysOff')) ??
    wrong('daysOff', `is "${cell('daysOff')}", but must be like 2026-10-01至2026-10-03; 2026-12-31`);
  const phone = cell('phone') || null;
  if (phone && !/^[\d+() -]{3,30}$/.test(phone)) wrong('phone', 'must be a telephone number');
  const note = cell('note') || null;
  if (note && !isPlain(note, 200)) wrong('note', 'must have at most 200 characters, on one line');

  if (longitude === undefined || latitude === undefined || !datum || !hours || !daysOff) return undefined;
  if (mistakes.length > before) return undefined;
  return {
    line,
    code,
    name,
    address,
    longitude,
    latitude,
    datum,
    facilities,
    hours,
    daysOff,
    phone,
    note,
    demo: false,
  };
}

/** The database takes no NUL, and a list of names no line breaks. */
function isPlain(text: string, most: number): boolean {
  return text.length <= most && !/\p{Cc}/u.test(text);
}

function degreesOf(text: string, most: number): number | undefined {
  if (!/^-?\d{1,3}(\.\d{1,12})?$/.test(text)) return undefined;
  const degrees = Number(text);
  return Math.abs(degrees) <= most ? degrees : undefined;
}

function facilitiesOf(text: string, wrong: (message: string) => undefined): ListedStation['facilities'] {
  const words = text.split(/[、;；,，/|\s]+/).filter(Boolean);
  const named = words.map((word) => ({ word, facility: facilityNamed(word) }));
  const unknown = named.filter(({ facility }) => !facility).map(({ word }) => word);
  if (unknown.length > 0) wrong(`has ${unknown.join('、')}, but may have only ${allFacilities}`);
  if (words.length === 0) wrong(`must name at least one of ${allFacilities}`);
  return stationFacilities.filter((one) => named.some(({ facility }) => facility === one));
}

function twice(stations: readonly StationLine[]): CsvMistake[] {
  const first = new Map<string, number>();
  return stations.flatMap(({ code, line }) => {
    const earlier = first.get(code);
    if (earlier === undefined) {
      first.set(code, line);
      return [];
    }
    return [{ line, column: nameOf('code'), message: `is ${code}, as in line ${earlier}` }];
  });
}
