import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';

const script = readFileSync(join(__dirname, 'unfitting.browser.js'), 'utf8');

/** What does not fit the screen: things wider than it, and targets too small for a finger (44 px). */
export function unfitting(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(script);
}
