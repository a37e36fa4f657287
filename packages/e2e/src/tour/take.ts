import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Report } from '@weilinli/contracts';
import { toWgs84 } from '@weilinli/domain';
import type { Browser, Page } from 'playwright-core';
import { axeFaults } from '../browser/axe';
import { browserPhone } from '../browser/browser-phone';
import { unfitting } from '../browser/fits';
import { setLetters } from '../browser/settings';
import { gate } from '../gate';
import type { AlbumPhoto } from '../phone';
import { contextOf, type Look } from './looks';
import { settled } from './settled';
import type { Tour, Visit } from './visit';

interface Taking {
  browser: Browser;
  address: string;
  /** Where pictures go. */
  folder: string;
  reports: Record<string, Report>;
  /** What somebody gives where a photo is asked for: each time another shot. */
  shoot: () => Promise<AlbumPhoto>;
  /** What somebody chose in his settings before. */
  setLargeType: (persona: string, large: boolean) => Promise<void>;
}

const patience = 20_000;

/** Takes the pictures of one person's screens in one look; answers what is not there, does not fit or cannot be used. */
export async function takeTour(taking: Taking, tour: Tour, look: Look): Promise<string[]> {
  const { browser, address, folder, setLargeType } = taking;
  const { persona } = tour;
  if (persona) await setLargeType(persona, look.large);
  const context = await browser.newContext(contextOf(look));
  context.setDefaultTimeout(patience);
  mkdirSync(join(folder, look.name), { recursive: true });
  try {
    if (look.setting !== 1) await setLetters(context, { address, times: look.setting });
    let page = await context.newPage();
    if (persona) await signIn(page, address, persona);
    const faults: string[] = [];
    for (const visit of tour.visits) {
      if (visit.letters === 'usual' && look.large) continue;
      const name = [persona ?? 'nobody', visit.name].join('-');
      if (visit.page !== undefined) page = await inPlaceOf(page);
      const found = await lookAt(page, taking, visit).then(() => problemsOf(page), missing);
      await page.screenshot({ path: join(folder, look.name, `${name}.png`), animations: 'disabled' });
      faults.push(...found.map((fault) => `${look.name}/${name}: ${fault}`));
    }
    return faults;
  } finally {
    await context.close();
  }
}

async function signIn(page: Page, address: string, persona: string): Promise<void> {
  await page.goto(address);
  await page.locator(`[id="sign-in-${persona}"]:visible`).tap();
  await page.locator('[id="page-sign-in"]').waitFor({ state: 'hidden' });
}

/** The client started anew, with nothing below the page, and what was so for the last one not so any more. */
async function inPlaceOf(page: Page): Promise<Page> {
  const context = page.context();
  const next = await context.newPage();
  await page.close();
  await context.setOffline(false);
  await context.grantPermissions(['geolocation']);
  await context.setGeolocation({ ...toWgs84(gate, gate.datum), accuracy: 12 });
  return next;
}

async function lookAt(page: Page, { address, reports, shoot, folder }: Taking, visit: Visit): Promise<void> {
  const { report, meanwhile, taps = [], does } = visit;
  await meanwhile?.(page);
  if (visit.page !== undefined) {
    const about = report === undefined ? undefined : reports[report];
    await page.goto(`${address}/#/pages/${visit.page}/index${about ? `?id=${about.id}` : ''}`);
    await settled(page, visit);
  }
  const phone = browserPhone({ page, address, folder });
  for (const id of taps) await phone.tap(id);
  await does?.(phone, shoot);
  if (visit.of) await page.locator(`[id="${visit.of}"]:visible`).last().scrollIntoViewIfNeeded();
  await settled(page, visit);
}

async function problemsOf(page: Page): Promise<string[]> {
  return [...(await unfitting(page)), ...(await axeFaults(page))];
}

function missing(error: unknown): string[] {
  return [`not to be seen: ${error instanceof Error ? error.message.split('\n', 1).join() : String(error)}`];
}
