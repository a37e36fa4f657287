import type { Page } from 'playwright-core';

/**
 * What the browser lets a site keep from now on, by its own measure: of a full disk it says the same. It remembers for
 * half a minute that there was room: who wants to see it full has kept nothing shortly before.
 */
export async function setRoom(
  page: Page,
  { address, room }: { address: string; room: 'left' | 'none' },
): Promise<void> {
  const tools = await page.context().newCDPSession(page);
  await tools.send('Storage.overrideQuotaForOrigin', {
    origin: new URL(address).origin,
    ...(room === 'none' ? { quotaSize: 1 } : {}),
  });
}
