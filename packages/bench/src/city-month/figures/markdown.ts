export interface Table {
  head: readonly string[];
  rows: readonly (readonly (string | number)[])[];
}

export function markdown({ head, rows }: Table): string {
  const isNumber = head.map((_, column) => rows.every((row) => /^([\d,.]+( %)?|–)$/.test(cell(row[column]))));
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line(head),
    line(isNumber.map((number) => (number ? '---:' : '---'))),
    ...rows.map((row) => line(row.map(cell))),
  ].join('\n');
}

function cell(value: string | number | undefined): string {
  return typeof value === 'number' ? value.toLocaleString('en') : (value ?? '');
}

/** 12.3 %; 0.04 %; – where there is nothing. */
export function share(part: number, of: number): string {
  if (!(of > 0)) return '–';
  const percent = (100 * part) / of;
  return `${percent === 0 || percent >= 1 ? percent.toFixed(1) : percent.toPrecision(1)} %`;
}
