import { asRead } from '../as-read';
import { eventually } from '../check';
import type { Phone } from '../phone';
import type { BuiltProgram } from './built-program';
import type { Counts } from './counts';
import type { Device } from './device';
import { type Drawn, glassEasel, type Thing } from './glass-easel';
import { attribute, textIn, thingsIn, toTap, withId } from './look';
import { loads } from './pictures';
import { startProgram } from './program';
import { shadowView } from './shadow-view';
import type { Spent } from './spent';
import { agree, weappSession } from './weapp-session';

// A second: what the network brings is there by then.
const looksBetweenScrolls = 5;

interface VmPhoneParts {
  program: BuiltProgram;
  device: Device;
  spent: Spent;
  fault: (words: string) => void;
}

interface VmPhone extends Phone {
  kill(): void;
  /** Once, to the end of what is drawn. */
  scroll(): void;
  /** Waits until nothing more is sent by itself. */
  quiet(): Promise<void>;
  /** Of the program that runs. */
  counts(): Counts;
}

/** The build for WeChat, run without a screen: its pages are trees. */
export function vmPhone({ program, device, spent, fault }: VmPhoneParts): VmPhone {
  const session = weappSession({
    program,
    device,
    spent,
    start: (url) =>
      startProgram({ program, device, url, fault, look: (logic) => shadowView(program, logic) }),
  });
  const page = (): Drawn => {
    const { view } = session.running();
    const drawn = view.drawing.page(view.top() ?? 0);
    if (!drawn) throw new Error('no page is open');
    return drawn;
  };
  /** Looks, and after a moment scrolls on, until it is there. */
  const lookFor = <T>(expected: string, look: () => T, willDo: (found: T) => boolean) => {
    let looks = 0;
    const scrolling = async () => {
      looks++;
      if (looks % looksBetweenScrolls === 0) session.scroll();
      return look();
    };
    return eventually(expected, scrolling, willDo);
  };
  const find = (id: string, look: (page: Drawn) => Thing | undefined) =>
    lookFor(
      `${id} on the page`,
      () => look(page()),
      (thing) => thing !== undefined,
    ).catch(() => {
      throw new Error(`expected ${id}; there is: ${outline(page())}`);
    }) as Promise<Thing>;
  const send = (thing: Thing, type: string, detail: object) => {
    const event = new glassEasel.Event(type, detail, {
      bubbles: type !== 'input' && type !== 'agreeprivacyauthorization',
      composed: true,
    });
    glassEasel.Event.dispatchEvent(thing as never, event);
  };
  const phone: Phone = {
    ...session.words,
    tap: async (id) => {
      const thing = await find(id, (drawn) => toTap(drawn, id));
      await session.interaction(async () => {
        // A finger meets what is drawn now; what was found may have been drawn anew meanwhile.
        const met = toTap(page(), id) ?? thing;
        device.tapped = met.id;
        for (const type of ['touchstart', 'touchend', 'tap']) send(met, type, { x: 10, y: 10 });
        // WeChat's own button for its privacy contract tells that it was tapped by an event of its own.
        if (attribute(met, 'open-type') === 'agreePrivacyAuthorization') {
          device.agreedToPrivacy = true;
          send(met, 'agreeprivacyauthorization', {});
        }
      });
    },
    input: async (id, words) => {
      const field = await find(id, (drawn) => fieldIn(drawn, id));
      await session.quiet();
      send(field, 'focus', { value: attribute(field, 'value') });
      for (let length = 1; length <= words.length; length++) {
        await session.interaction(
          async () =>
            send(fieldIn(page(), id) ?? field, 'input', { value: words.slice(0, length), cursor: length }),
          id,
        );
      }
      send(fieldIn(page(), id) ?? field, 'blur', { value: words });
    },
    givePhoto: async (id, photo) => {
      device.album.push(photo);
      await phone.tap(id);
      await eventually(
        'the photo taken',
        async () => device.album.length,
        (left) => left === 0,
      );
    },
    passOn: async (id) => {
      await find(id, (drawn) => shareButton(drawn, id));
      await phone.tap(id);
      return session.card();
    },
    agreesToPlatform: () => agree(phone),
    letters: async () => Number(/--fs:\s*([\d.]+)/.exec(styles(page()))?.[1]),
    text: async (id) => textIn(await find(id, (drawn) => withId(drawn, id))),
    sees: async (id, ...expected) => {
      await find(id, (drawn) => withId(drawn, id));
      for (const words of expected) {
        const has = () => textIn(withId(page(), id) ?? nothing);
        await lookFor('words', has, (text) => text.includes(asRead(words))).catch(() => {
          throw new Error(`expected "${words}" in ${id}, there is "${has()}" on ${session.route()}`);
        });
      }
    },
    seesPhotos: async (id, count) => {
      const shown = async () => {
        const thing = withId(page(), id);
        const sources = thing ? thingsIn(thing).filter(({ is }) => is === 'image') : [];
        const good = await Promise.all(
          sources.map((image) => loads(device, program, attribute(image, 'src'))),
        );
        return good.filter(Boolean).length;
      };
      await eventually(`${count} pictures in ${id}`, shown, (drawn) => drawn === count);
    },
    misses: async (id) => {
      await eventually(
        `no ${id}`,
        async () => withId(page(), id),
        (thing) => thing === undefined,
      ).catch(() => {
        throw new Error(`expected no ${id}, there is "${textIn(withId(page(), id) ?? nothing)}"`);
      });
    },
    ids: async (beginning) =>
      thingsIn(page())
        .map(({ id }) => id)
        .filter((id) => id?.startsWith(beginning)),
    // Nothing is drawn.
    picture: async () => undefined,
  };
  return {
    ...phone,
    kill: session.kill,
    scroll: session.scroll,
    quiet: session.quiet,
    counts: () => ({ ...session.running().counts }),
  };
}

const nothing: Thing = { is: '', id: '', class: '', dataset: {}, forEachComposedChild: () => undefined };

function styles(page: Drawn): string {
  return thingsIn(page)
    .map((thing) => attribute(thing, 'style'))
    .join(' ');
}

function fieldIn(page: Drawn, id: string): Thing | undefined {
  const thing = withId(page, id);
  return thing && thingsIn(thing).find(({ is }) => is === 'input' || is === 'textarea');
}

/** WeChat opens its sharing from its own button only. */
function shareButton(page: Drawn, id: string): Thing | undefined {
  return thingsIn(page).find(
    (one) => attribute(one, 'open-type') === 'share' && thingsIn(one).some((inner) => inner.id === id),
  );
}

function outline(page: Drawn): string {
  return `${thingsIn(page)
    .map(({ id }) => id)
    .filter((id) => id && !id.startsWith('_'))
    .join(' ')} "${textIn(page).slice(0, 300)}"`;
}
