import type { Browser, BrowserContext, Page } from 'playwright-core';
import { folderFor, keepPages, screenOf } from '../browser/browser-stage';
import { houseAt } from '../house';
import type { Showing } from '../runner';
import { nothingSpent } from '../weapp-vm/spent';
import { deviceFor, type WeappHouse } from '../weapp-vm/vm-stage';
import { drawnPhone } from './drawn-phone';
import { openEars } from './drawn-view';
import { serve } from './serve';

interface DrawnHouse extends WeappHouse {
  browser: Browser;
  screens: string;
  folder: string;
  script: string;
}

/** A journey's phones run the build for WeChat, each drawn in a context of its own. */
export function drawnStage(house: DrawnHouse): Showing {
  const { program, address, apiOrigin, browser, screens, folder, script } = house;
  const contexts: BrowserContext[] = [];
  const pages: Page[] = [];
  const phones: { kill(): void }[] = [];
  const faults: string[] = [];
  const spent = nothingSpent();
  return {
    stage: {
      ...houseAt(address),
      phone: async (wishes = {}) => {
        const device = deviceFor(wishes, new Map([[apiOrigin, address]]));
        const context = await browser.newContext(screenOf(wishes));
        context.setDefaultTimeout(20_000);
        contexts.push(context);
        await serve({ context, device, program, folder, script });
        const page = await context.newPage();
        pages.push(page);
        const fault = (words: string) => void (device.signal === 'good' && faults.push(words));
        page.on('pageerror', (error) => fault(`error on the screen: ${error.message}`));
        await openEars(page);
        const phone = drawnPhone({ page, program, device, spent, folder: folderFor(screens, wishes), fault });
        phones.push(phone);
        return phone;
      },
    },
    faults: () => faults.splice(0),
    keep: (name) => keepPages({ name, screens, pages }),
    spent: () => spent,
    end: async () => {
      for (const phone of phones) phone.kill();
      await Promise.all(contexts.map((context) => context.close()));
    },
  };
}
