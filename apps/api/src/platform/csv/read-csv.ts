import { parse } from 'csv-parse/sync';

/** A line of a table that has something in it. */
export interface CsvRecord {
  /** Counted from 1, as editors count. */
  line: number;
  cells: string[];
}

/** A mistake in a table, told with its place. */
export interface CsvMistake {
  line: number;
  column?: string;
  message: string;
}

/** The lines of a table (CSV, UTF-8 with or without BOM), the header among them; or what is wrong with all of it. */
export function readCsv(file: Uint8Array): { records: CsvRecord[]; mistakes: CsvMistake[] } {
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(file);
    const parsed = parse(text, { bom: true, trim: true, info: true, relaxColumnCount: true }) as unknown as {
      record: string[];
      info: { lines: number };
    }[];
    const records = parsed
      .map(({ record, info }) => ({ line: info.lines, cells: record.map((cell) => cell.trim()) }))
      .filter(({ cells }) => cells.some((cell) => cell !== ''));
    return { records, mistakes: [] };
  } catch (error) {
    return { records: [], mistakes: [mistakeOf(error)] };
  }
}

function mistakeOf(error: unknown): CsvMistake {
  if (error instanceof Error && 'lines' in error && typeof error.lines === 'number') {
    return { line: error.lines, message: `This is not CSV: ${error.message}` };
  }
  return { line: 1, message: 'The file is not UTF-8. In Excel, save it as "CSV UTF-8 (逗号分隔)".' };
}
