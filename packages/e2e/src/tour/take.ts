import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@weilinli/contracts';
import { toWgs84 } from '@weilinli/domain';
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { axeFaults } from '../browser/axe';
import { unfitting } from '../browser/fits';
import { gate } from '../gate';
import type { AlbumPhoto } from '../phone';
import { contextOf, type Look } from './looks';
import type { Tour, Visit } from './tours';

interface Taking {
  browser: Browser;
  address: string;
  /** Where pictures go. */
  folder: string;
  reports: Record<string, Report>;
  /** What somebody gives where a photo is asked for. */
  photo: AlbumPhoto;
  /** What somebody chose in his settings before. */
  setLargeType: (persona: string, large: boolean) => Promise<void>;
}

const usualSize = 16;

/** Takes the pictures of one person's screens in one look; answers what does not fit and what cannot be used. */
export async function takeTour(taking: Taking, tour: Tour, look: Look): Promise<string[]> {
  const { browser, address, folder, setLargeType } = taking;
  const { persona } = tour;
  if (persona) await setLargeType(persona, look.large);
  const context = await browser.newContext({
    ...contextOf(look),
    geolocation: { ...toWgs84(gate, gate.datum), accuracy: 12 },
    permissions: ['geolocation'],
  });
  try {
    if (look.setting !== 1) await setLetters(context, address, look.setting * usualSize);
    const page = await context.newPage();
    if (persona) await signIn(page, address, persona);
    const faults: string[] = [];
    for (const visit of tour.visits) {
      const name = [persona ?? 'nobody', visit.name].join('-');
      await goThere(page, taking, visit);
      const file = join(folder, look.name, `${name}.png`);
      mkdirSync(join(folder, look.name), { recursive: true });
      await page.screenshot({ path: file, animations: 'disabled' });
      const found = [...(await unfitting(page)), ...(await axeFaults(page))];
      faults.push(...found.map((fault) => `${look.name}/${name}: ${fault}`));
    }
    return faults;
  } finally {
    await context.close();
  }
}

/** As if the browser's owner had set its letters larger. */
async function setLetters(context: BrowserContext, address: string, size: number): Promise<void> {
  await context.route(`${address}/*`, async (route) => {
    if (route.request().resourceType() !== 'document') return route.continue();
    const response = await route.fetch();
    const html = (await response.text()).replace('<html', `<html style="font-size:${size}px"`);
    return route.fulfill({ response, body: html });
  });
}

async function signIn(page: Page, address: string, persona: string): Promise<void> {
  await page.goto(address);
  await page.locator(`[id="sign-in-${persona}"]:visible`).tap();
  await page.locator('[id="page-sign-in"]').waitFor({ state: 'hidden' });
}

let loads = 0;

async function goThere(page: Page, { address, reports, photo }: Taking, visit: Visit): Promise<void> {
  const about = visit.report === undefined ? undefined : reports[visit.report];
  const query = about ? `?id=${about.id}` : '';
  // Another address before the hash: the client starts anew, with nothing below the page.
  await page.goto(`${address}/?${++loads}#/pages/${visit.page}/index${query}`);
  await settled(page);
  if (visit.photo) await give(page, visit.photo, photo);
  for (const id of visit.taps ?? []) {
    const target = page.locator(`[id="${id}"].tap:visible, [id="${id}"] .tap:visible`).first();
    if ((await target.count()) === 0) return;
    await target.tap();
    await settled(page);
  }
}

async function give(page: Page, id: string, { name, bytes }: AlbumPhoto): Promise<void> {
  const [chooser] = await Promise.all([
    page.waitForEvent('filechooser'),
    page.locator(`[id="${id}"]:visible`).first().tap(),
  ]);
  await chooser.setFiles({ name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) });
  await settled(page);
}

/** Until nothing is awaited any more. */
async function settled(page: Page): Promise<void> {
  await page.locator('[id^="page-"]:visible').first().waitFor();
  await page.waitForLoadState('networkidle');
  await page.locator('.placeholder:visible').first().waitFor({ state: 'hidden' });
}
