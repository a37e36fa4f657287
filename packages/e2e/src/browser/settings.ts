import type { BrowserContext } from 'playwright-core';

const usualSize = 16;

/** As if the browser's owner had set its letters so many times as large. */
export async function setLetters(
  context: BrowserContext,
  { address, times }: { address: string; times: number },
): Promise<void> {
  await context.route(`${address}/*`, async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const html = (await response.text()).replace('<html', `<html style="font-size:${times * usualSize}px"`);
    return route.fulfill({ response, body: html });
  });
}

/** Counts what a phone's owner would feel: a desk's browser has no motor. */
export async function countKnocks(context: BrowserContext): Promise<void> {
  await context.addInitScript(`
    globalThis.knocks = 0;
    Object.defineProperty(navigator, 'vibrate', { configurable: true, value: () => { globalThis.knocks++; return true; } });
  `);
}
