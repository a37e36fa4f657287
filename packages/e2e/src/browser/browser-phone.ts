import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { asRead, readAs } from '../as-read';
import { eventually } from '../check';
import type { AlbumPhoto, Phone } from '../phone';
import { copied } from './copied';
import { expectRefusal, reach, spoilNextToken } from './reach';
import { setRoom } from './room';

interface Screen {
  page: Page;
  /** Where the client lies. */
  address: string;
  /** Where pictures go. */
  folder: string;
  /** Scrolls to the end of what is shown. */
  scroll?: () => Promise<void>;
}

// What the network brings is mostly there by then; if not, the next look is a longer one.
const patience = 400;
const longer = 1.4;
const mostScrolls = 9;

/** The client's build for the browser, in Chromium. */
export function browserPhone({ page, address, folder, scroll = () => toTheEnd(page) }: Screen): Phone {
  // Pages that lie below stay in the document, with the same ids, undrawn.
  const thing = (id: string) => page.locator(`[id="${id}"]:visible`).last();
  // WeChat's field bears the id itself; Taro's for browsers stands around one.
  const field = (id: string) =>
    page
      .locator(`[id="${id}"]:is(input, textarea):visible, [id="${id}"]:visible :is(input, textarea)`)
      .last();
  const target = (id: string) =>
    page.locator(`[id="${id}"].tap:visible, [id="${id}"]:not(.tap) .tap:visible`).first();

  /** Looks, and after a moment scrolls on, until it is there; who waits for it says what is missing. */
  const lookFor = async (locator: Locator): Promise<Locator> => {
    for (let scrolls = 0; scrolls < mostScrolls; scrolls++) {
      const found = await locator.waitFor({ timeout: patience * longer ** scrolls }).then(
        () => true,
        () => false,
      );
      if (found) break;
      await scroll();
    }
    return locator;
  };

  const phone: Phone = {
    host: 'browser',
    open: async () => void (await page.goto(address)),
    openShared: async (path) => void (await page.goto(new URL(`#${path}`, address).href)),
    restart: async () => void (await page.reload()),
    back: () => phone.tap('back'),
    signal: (signal) => reach(page, signal),
    staleToken: () => spoilNextToken(page),
    mayBeRefused: async () => expectRefusal(page),
    room: (room) => setRoom(page, { address, room }),
    passOn: (id) => copied(page, { address, tap: () => phone.tap(id) }),
    choosesPlace: async () => undefined,
    agreesToPlatform: async () => undefined,
    knocks: () => page.evaluate<number>('globalThis.knocks ?? 0'),
    letters: () =>
      page.evaluate<number>(
        `Number([...document.querySelectorAll('.screen')].findLast((one) => one.offsetParent !== null || one.getClientRects().length > 0)?.style.getPropertyValue('--fs'))`,
      ),
    tap: async (id) => (await lookFor(target(id))).tap(),
    input: (id, text) => field(id).fill(text),
    givePhoto: (id, photo) => choose(page, () => phone.tap(id), photo),
    text: async (id) => asRead((await (await lookFor(thing(id))).textContent()) ?? ''),
    sees: async (id, ...expected) => {
      // Without words it is enough that it is there.
      for (const words of expected.length > 0 ? expected : ['']) {
        await lookFor(thing(id).filter({ hasText: readAs(words) }));
        await shows(thing(id), id, words);
      }
    },
    seesPhotos: (id, count) =>
      eventually(
        `${count} pictures in ${id}`,
        async () => drawnIn(page.locator(`[id="${id}"] img:visible`)),
        (drawn) => drawn === count,
      ).then(() => undefined),
    misses: (id) => thing(id).waitFor({ state: 'hidden' }),
    ids: async (beginning) =>
      page.locator(`[id^="${beginning}"]:visible`).evaluateAll((found) => found.map(({ id }) => id)),
    picture: async (name) => {
      await page.screenshot({ path: join(folder, `${name}.png`), animations: 'disabled' });
    },
  };
  return phone;
}

/**
 * The document scrolls, or a page in it of its own, as those do that can be pulled down. Past a little above the end, as
 * a finger does: the end is told only to who was away from it.
 */
function toTheEnd(page: Page): Promise<void> {
  return page.evaluate(`(async () => {
    for (const one of [document.documentElement, ...document.querySelectorAll('.taro_page')]) {
      one.scrollTo(0, one.scrollHeight - one.clientHeight - 200);
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
      one.scrollTo(0, one.scrollHeight);
    }
  })()`);
}

async function choose(page: Page, tap: () => Promise<void>, { name, bytes }: AlbumPhoto): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), tap()]);
  await chooser.setFiles({ name, mimeType: 'image/jpeg', buffer: Buffer.from(bytes) });
}

async function shows(thing: Locator, id: string, words: string): Promise<void> {
  try {
    await thing.filter({ hasText: readAs(words) }).waitFor();
  } catch {
    const now = (await thing.count()) > 0 ? `"${await thing.textContent()}"` : 'nothing';
    throw new Error(`expected "${words}" in ${id}, there is ${now}`);
  }
}

function drawnIn(images: Locator): Promise<number> {
  return images.evaluateAll(
    (found: { complete?: boolean; naturalWidth?: number }[]) =>
      found.filter(({ complete, naturalWidth }) => complete && naturalWidth).length,
  );
}
