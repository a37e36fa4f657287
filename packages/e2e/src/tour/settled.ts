import type { Page } from 'playwright-core';
import { eventually } from '../check';
import type { Visit } from './visit';

// Pages slide in, pictures come when they are seen.
const standsStill = `
  [...document.querySelectorAll('[id^="page-"]')].every(
    (page) => !page.checkVisibility() || Math.abs(page.getBoundingClientRect().left) < 1) &&
  [...document.images].every((image) => {
    const { top, bottom } = image.getBoundingClientRect();
    return image.complete || !image.checkVisibility() || bottom < 0 || top > innerHeight;
  })`;

/** Until nothing is awaited any more; where something is left unanswered, until that is shown. */
export async function settled(page: Page, { awaits }: Pick<Visit, 'awaits'>): Promise<void> {
  await page.locator('[id^="page-"]:visible').first().waitFor();
  const waiting = page.locator('.placeholder:visible').first();
  if (awaits) return waiting.waitFor();
  await page.waitForLoadState('networkidle');
  await waiting.waitFor({ state: 'hidden' });
  await eventually(
    'a screen that stands still',
    () => page.evaluate<boolean>(standsStill),
    (still) => still,
  );
}
