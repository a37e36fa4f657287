import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { type Cell, csvRecord } from './csv';

test('a record is separated by commas, ended by CR LF, and every text is quoted', () => {
  expect(csvRecord(['井盖', 3, null, 'a "b", c', '两\r\n行'])).toBe('"井盖",3,,"a ""b"", c","两\r\n行"\r\n');
});

test.each([
  ['an equals sign', '=1+1'],
  ['a plus', '+86'],
  ['a minus', '-1'],
  ['an at', '@SUM(A1)'],
  ['a tab', '\t=1'],
  ['a bare tab', '\tx'],
  ['a carriage return', '\r=1'],
  ['a line feed', '\nx'],
  ['spaces in front', '   =1'],
  ['an ideographic space in front', '\u3000=1'],
  ['a byte order mark in front', '\uFEFF=1'],
  ['a zero-width space in front', '\u200B=1'],
  ['a quote in front', '"=1'],
  ['quotes and spaces in front', `' " =1`],
  ['full-width quotes in front', '＂＝1'],
  ['a full-width equals sign', '＝1+1'],
  ['a full-width plus', '＋1'],
  ['a full-width minus', '－1'],
  ['a full-width at', '＠A1'],
  ['a real minus sign', '−1'],
])('a formula behind %s is only text', (_what, text) => {
  const [[cell] = []] = parse(csvRecord([text]), { relax_column_count: true }) as string[][];
  expect(cell).toBe(`'${text}`);
});

test.each(['南湖大道 1-2 号', 'a=b', 'x@y', '(=1)', '大华公园世家', '', '3 号楼 + 4 号楼'])(
  '“%s” stays as it is',
  (text) => {
    expect(csvRecord([text, 1])).toBe(`"${text}",1\r\n`);
  },
);

test('whatever cells hold, a reader of RFC 4180 finds them again, and no text begins with a sign', () => {
  const nasty = fc.string({
    unit: fc.constantFrom('=', '"', ',', '\r', '\n', ';', '\t', '＝', ' ', 'a', '井', "'"),
  });
  const cell: fc.Arbitrary<Cell> = fc.oneof(nasty, fc.integer(), fc.constant(null));
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1 }), (records) => {
      const file = records.map(csvRecord).join('');
      const read = parse(file, { record_delimiter: '\r\n', relax_column_count: true }) as string[][];
      expect(read.map((record) => record.length)).toEqual(records.map((record) => record.length));
      for (const [row, record] of records.entries()) {
        for (const [column, wanted] of record.entries()) {
          const found = read[row]?.[column] ?? '';
          expect([String(wanted ?? ''), `'${wanted}`]).toContain(found);
          if (typeof wanted === 'string') expect(found).not.toMatch(/^[=+\-@\t\r\n＝]/);
        }
      }
    }),
  );
});
