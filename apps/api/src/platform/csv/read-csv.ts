import { isAscii, isUtf8 } from 'node:buffer';
import { parse } from 'csv-parse/sync';

const lineFeed = 0x0a;

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

/**
 * The lines of a table (CSV), the header among them; or what is wrong with all of it. In UTF-8 with or without BOM, or
 * in GB 18030, in which Excel and WPS save "CSV (逗号分隔)" in China.
 */
export function readCsv(file: Uint8Array): { records: CsvRecord[]; mistakes: CsvMistake[] } {
  try {
    const text = textOf(file);
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

/** Chinese in GB 18030 is hardly ever right UTF-8; the other way round it often is. So UTF-8 is tried first. */
function textOf(file: Uint8Array): string {
  const header = file.subarray(0, Math.max(0, file.indexOf(lineFeed)));
  // A first line in Chinese, or a BOM, says what is meant: then the file is damaged, and its mistake is told.
  const isMeantAsUtf8 = isUtf8(file) || (isUtf8(header) && !isAscii(header));
  return new TextDecoder(isMeantAsUtf8 ? 'utf-8' : 'gb18030', { fatal: true }).decode(file);
}

function mistakeOf(error: unknown): CsvMistake {
  if (error instanceof Error && 'lines' in error && typeof error.lines === 'number') {
    return { line: error.lines, message: `This is not CSV: ${error.message}` };
  }
  return {
    line: 1,
    message: 'The file is neither UTF-8 nor GBK. In Excel, save it as "CSV UTF-8 (逗号分隔)".',
  };
}
