/** What a cell can hold. Numbers are ours and stand as they are; everything else is text that somebody wrote. */
export type Cell = string | number | null;

/** So that programs which guess read UTF-8. */
export const byteOrderMark = '\uFEFF';

/** One record as in RFC 4180. Every text is quoted: then no other program's separator splits it either. */
export function csvRecord(cells: readonly Cell[]): string {
  return `${cells.map(cellText).join(',')}\r\n`;
}

function cellText(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return String(cell);
  return `"${harmless(cell).replaceAll('"', '""')}"`;
}

/** What spreadsheets take for the beginning of a formula, also full-width: some of them normalise it. */
const formula = /^[=+\-@＝＋－＠﹢﹣﹦﹫−]/u;
/** What they pass over in front of one: spaces and marks that are not seen, and quotes. */
const passedOver = /^[\p{White_Space}\p{Cc}\p{Cf}'"＇＂‘’“”`]+/u;
const lineStart = /^[\t\r\n]/;

/**
 * A text that is shown and never run: an address “=HYPERLINK(…)” would run on the desk of whoever opens the file. The
 * apostrophe in front is what spreadsheets themselves write for “this is text”.
 */
function harmless(text: string): string {
  return lineStart.test(text) || formula.test(text.replace(passedOver, '')) ? `'${text}` : text;
}
