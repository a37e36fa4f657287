import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const source = readFileSync(createRequire(__filename).resolve('axe-core/axe.min.js'), 'utf8');
const serious = ['serious', 'critical'];
// An experiment of axe-core's: it compares words with punctuation in another order, and counts badges as words.
const leftOut = { 'label-content-name-mismatch': { enabled: false } };

/** What axe-core finds on a page that keeps somebody from using it: WCAG A and AA, serious and critical. */
export async function axeFaults(page: Page): Promise<string[]> {
  // Reading it takes the browser as long as one look.
  if (!(await page.evaluate<boolean>(`'axe' in globalThis`))) await page.evaluate(source);
  const { violations } = (await page.evaluate(
    `axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'], resultTypes: ['violations'], selectors: false, rules: ${JSON.stringify(leftOut)} })`,
  )) as AxeResults;
  return violations
    .filter(({ impact }) => serious.includes(impact ?? ''))
    .map(({ id, help, nodes }) => {
      const places = nodes
        .slice(0, 3)
        .map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`);
      return `axe: ${id} (${help}), ${nodes.length} times: ${places.join(' | ')}`;
    });
}
