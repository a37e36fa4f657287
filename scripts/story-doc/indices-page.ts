import { countNames, countWords, indexNames, indices } from '@weilinli/domain';

/** docs/indices.md, all of it: what those who answer for an area are told, and what exactly is counted. */
export function indicesPage(): string {
  return `${[
    '# The indices, and what they count',
    'Written by `pnpm docs:write` from `packages/domain/src/indices`; a test fails when the two differ.',
    [
      'A report belongs to a period [from, to) by when it was **submitted**, and to an area and a category by where and',
      'what it is now. Its history is read as it stands at the moment of counting, so last month’s figures still move',
      'while last month’s reports do. “Due” and “in time” follow the report’s own clock, with its pauses and extensions;',
      'an upheld appeal exempts a handler, not the report. What is suspended is due for nothing. Where there is nothing',
      'to take a share of there is **no data**, which is not nought.',
    ].join('\n'),
    '## Indices',
    table(
      ['index', 'name', 'share', 'tells', 'source'],
      indexNames.map((name) => {
        const { name: chinese, numerator, denominator, meaning, source } = indices[name];
        const share = `${countWords[numerator].name} / ${countWords[denominator].name}`;
        return [`\`${name}\``, chinese, share, meaning, source];
      }),
    ),
    '## Counts',
    table(
      ['count', 'name', 'reports that are'],
      countNames.map((name) => [`\`${name}\``, countWords[name].name, countWords[name].meaning]),
    ),
  ].join('\n\n')}\n`;
}

function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [line(headings), `|${'---|'.repeat(headings.length)}`, ...rows.map(line)].join('\n');
}
