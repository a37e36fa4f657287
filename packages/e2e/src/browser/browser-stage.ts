import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { toWgs84 } from '@weilinli/domain';
import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { gate } from '../gate';
import { houseAt } from '../house';
import type { PhoneWishes } from '../journey';
import type { Showing } from '../runner';
import { axeFaults } from './axe';
import { browserPhone } from './browser-phone';
import { hearFaults } from './faults';
import { countKnocks, setLetters } from './settings';

interface House {
  browser: Browser;
  address: string;
  /** Where pictures go. */
  screens: string;
}

const waitLimit = 20_000;

/** A journey's phones are Chromium's: each a context of its own. */
export function browserStage({ browser, address, screens }: House): Showing {
  const contexts: BrowserContext[] = [];
  const pages: Page[] = [];
  const faults: string[] = [];
  return {
    stage: {
      ...houseAt(address),
      phone: async (wishes = {}) => {
        const context = await browser.newContext(optionsOf(wishes));
        contexts.push(context);
        context.setDefaultTimeout(waitLimit);
        await countKnocks(context);
        const { letters = 1 } = wishes;
        if (letters !== 1) await setLetters(context, { address, times: letters });
        const page = await context.newPage();
        pages.push(page);
        hearFaults(page, address, faults);
        const phone = browserPhone({ page, address, folder: folderFor(screens, wishes) });
        return {
          ...phone,
          picture: async (name) => {
            await phone.picture(name);
            // What is worth a picture has to be usable by everybody.
            faults.push(...(await axeFaults(page)));
          },
        };
      },
    },
    faults: () => faults.splice(0),
    keep: (name) => keepPages({ name, screens, pages }),
    end: async () => {
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}

/** Pictures of what all phones show. */
export async function keepPages({ name, screens, pages }: Kept): Promise<string[]> {
  const folder = join(screens, 'failed');
  mkdirSync(folder, { recursive: true });
  const files = pages.map((_, index) =>
    join(folder, `${name.replace(/[^\p{L}\p{N}]+/gu, '-')}-${index + 1}.png`),
  );
  await Promise.all(pages.map((page, index) => page.screenshot({ path: files[index] ?? '', timeout: 5000 })));
  return files;
}

interface Kept {
  name: string;
  screens: string;
  pages: readonly Page[];
}

function optionsOf(wishes: PhoneWishes): BrowserContextOptions {
  const { place = 'gate' } = wishes;
  return {
    ...screenOf(wishes),
    // A browser answers in WGS-84. Without the permission it refuses.
    ...(place === 'gate'
      ? { geolocation: { ...toWgs84(gate, gate.datum), accuracy: 12 }, permissions: ['geolocation'] }
      : {}),
  };
}

/** A phone's screen. */
export function screenOf({ screen = 'usual' }: PhoneWishes): BrowserContextOptions {
  const small = screen === 'small-dark';
  return {
    viewport: small ? { width: 320, height: 568 } : { width: 390, height: 844 },
    colorScheme: small ? 'dark' : 'light',
    deviceScaleFactor: 2,
    isMobile: true,
    hasTouch: true,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
  };
}

export function folderFor(screens: string, { screen = 'usual' }: PhoneWishes): string {
  const folder = join(screens, screen === 'usual' ? '390' : '320-dark');
  mkdirSync(folder, { recursive: true });
  return folder;
}
