import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults, NodeResult } from 'axe-core';
import type { Page } from 'playwright-core';
import { isScrolledBelow } from './scrolled-below';

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
  const faults: string[] = [];
  for (const { id, help, impact, nodes } of violations) {
    if (!serious.includes(impact ?? '')) continue;
    const kept = await inTheWay(page, nodes);
    const places = kept.slice(0, 3).map(({ html, any }) => `${html.slice(0, 160)} ${any[0]?.message ?? ''}`);
    if (kept.length > 0) faults.push(`axe: ${id} (${help}), ${kept.length} times: ${places.join(' | ')}`);
  }
  return faults;
}

/** Without those that are whole as soon as somebody scrolls to them. */
async function inTheWay(page: Page, nodes: readonly NodeResult[]): Promise<NodeResult[]> {
  const kept: NodeResult[] = [];
  for (const node of nodes) if (!(await isScrolledBelow(page, node))) kept.push(node);
  return kept;
}
