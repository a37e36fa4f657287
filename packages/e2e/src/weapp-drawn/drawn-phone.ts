import type { Page } from 'playwright-core';
import { browserPhone } from '../browser/browser-phone';
import { eventually } from '../check';
import type { Phone } from '../phone';
import type { BuiltProgram } from '../weapp-vm/built-program';
import type { Device } from '../weapp-vm/device';
import { startProgram } from '../weapp-vm/program';
import type { Spent } from '../weapp-vm/spent';
import { agree, agreeButton, weappSession } from '../weapp-vm/weapp-session';
import { drawnView } from './drawn-view';

interface DrawnPhoneParts {
  page: Page;
  program: BuiltProgram;
  device: Device;
  spent: Spent;
  /** Where pictures go. */
  folder: string;
  fault: (words: string) => void;
}

/** The build for WeChat, drawn: its logic runs outside, real fingers touch what Chromium shows. */
export function drawnPhone({
  page,
  program,
  device,
  spent,
  folder,
  fault,
}: DrawnPhoneParts): Phone & { kill(): void } {
  const session = weappSession({
    program,
    device,
    spent,
    start: (url) =>
      startProgram({
        program,
        device,
        url,
        fault,
        look: (logic) => drawnView({ page, program, logic, fault }),
      }),
  });
  const fingers = browserPhone({
    page,
    address: 'http://weapp.invalid/',
    folder,
    scroll: async () => session.scroll(),
  });
  const phone: Phone = {
    ...fingers,
    ...session.words,
    tap: (id) =>
      session.interaction(async () => {
        device.tapped = id;
        // What its button tells by itself crosses to the logic; what WeChat makes of it is here.
        if (id === agreeButton) device.agreedToPrivacy = true;
        await fingers.tap(id);
      }),
    passOn: async (id) => {
      // WeChat opens its sharing from its own button only.
      await page.locator(`[open-type="share"] [id="${id}"]:visible`).last().waitFor();
      await phone.tap(id);
      return session.card();
    },
    agreesToPlatform: () => agree(phone),
    givePhoto: async (id, photo) => {
      device.album.push(photo);
      await phone.tap(id);
      await eventually(
        'the photo taken',
        async () => device.album.length,
        (left) => left === 0,
      );
    },
  };
  return { ...phone, kill: session.kill };
}
