import type { Page } from 'playwright-core';
import type { Visit } from './visit';

const drawn = `[...document.images].filter((one) => one.checkVisibility()).every((one) => one.complete)`;

/** Until nothing is awaited any more; where something is left unanswered, until that is shown. */
export async function settled(page: Page, { awaits }: Pick<Visit, 'awaits'>): Promise<void> {
  await page.locator('[id^="page-"]:visible').first().waitFor();
  const waiting = page.locator('.placeholder:visible').first();
  if (awaits) return waiting.waitFor();
  await page.waitForLoadState('networkidle');
  await waiting.waitFor({ state: 'hidden' });
  await page.waitForFunction(drawn);
}
