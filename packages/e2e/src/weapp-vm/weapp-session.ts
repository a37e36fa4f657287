import type { Card, Phone } from '../phone';
import type { BuiltProgram } from './built-program';
import { since } from './counts';
import { type Device, setRoom } from './device';
import { live } from './instances';
import type { RunningProgram } from './program';
import type { Spent } from './spent';
import type { View } from './view';

interface SessionParts<Kind extends View> {
  program: BuiltProgram;
  device: Device;
  spent: Spent;
  start: (url: string) => RunningProgram<Kind>;
}

type SessionWords = Pick<
  Phone,
  | 'host'
  | 'room'
  | 'open'
  | 'openShared'
  | 'restart'
  | 'back'
  | 'signal'
  | 'staleToken'
  | 'mayBeRefused'
  | 'choosesPlace'
  | 'knocks'
>;

/** What is the same for the build for WeChat, drawn or not: starting, ending, going back, the phone's own doings. */
export function weappSession<Kind extends View>({ program, device, spent, start }: SessionParts<Kind>) {
  let now: RunningProgram<Kind> | undefined;
  const running = () => {
    if (!now) throw new Error('the program does not run');
    return now;
  };
  const kill = () => {
    if (!now) return;
    now.kill();
    add(spent, now);
    now = undefined;
  };
  const launch = (url: string) => {
    kill();
    device.knocks = 0;
    now = start(url);
  };
  const first = `/${program.pages[0]}`;
  const words: SessionWords = {
    host: 'WeChat',
    open: async () => launch(first),
    openShared: async (path) => launch(path),
    restart: async () => {
      const { route = program.pages[0], query = {} } = running().pages.top() ?? {};
      const search = Object.entries(query).map(([name, value]) => `${name}=${value}`);
      launch(`/${route}${search.length > 0 ? `?${search.join('&')}` : ''}`);
    },
    // WeChat's own arrow; where there is nothing to go back to it shows a house.
    back: async () => {
      spent.taps++;
      const { pages } = running();
      if (pages.stack.length > 1) pages.navigateBack(1);
      else pages.reLaunch(first);
    },
    signal: async (signal) => {
      device.signal = signal;
      now?.tellSignal();
    },
    staleToken: async () => {
      device.staleToken = true;
    },
    room: async (room) => setRoom(device, room),
    mayBeRefused: async () => {
      device.mayBeRefused = true;
    },
    choosesPlace: async ({ address, ...place }) => {
      device.choosesPlace = { ...place, name: address, address };
    },
    knocks: async () => device.knocks,
  };
  return {
    words,
    running,
    kill,
    route: () => running().pages.top()?.route ?? '',
    /** WeChat asks the page for its card, once its own button was tapped. */
    card: () => cardOf(program, live(running().pages.top()?.instance ?? {}, 'onShareAppMessage', fromButton)),
    /** Nobody types before the screen stands still: what it still draws is no cost of a key. */
    quiet: async () => {
      // Badges are asked for after 400 ms.
      for (let turn = 0, before = -1; turn < 8 && running().counts.setData !== before; turn++) {
        before = running().counts.setData;
        await new Promise((resolve) => setTimeout(resolve, 600));
      }
    },
    /** Scrolls to the end, as somebody does who looks for what he does not see. */
    scroll: () => {
      const { pages, screens } = running();
      screens.close();
      pages.reachBottom();
    },
    /** Does it, waits until what follows at once has been drawn, and counts it; `field`: a key in this one. */
    interaction: async (work: () => Promise<void>, field?: string) => {
      const before = { ...running().counts };
      running().screens.close();
      await work();
      await settled();
      if (field === undefined) {
        spent.taps++;
        return;
      }
      spent.keys++;
      spent.dearestKeys[field] = Math.max(
        spent.dearestKeys[field] ?? 0,
        since(running().counts, before).bytes,
      );
    },
  };
}

const fromButton = { from: 'button' };

function cardOf(program: BuiltProgram, answer: unknown): Card {
  const { title, path, imageUrl } = Object(answer) as { title?: string; path?: string; imageUrl?: string };
  if (!title || !path) throw new Error('expected a card from the page, with a title and a path');
  if (imageUrl !== undefined && !program.has(imageUrl.replace(/^\//, ''))) {
    throw new Error(`expected ${imageUrl} in the build: WeChat would show a picture of the screen instead`);
  }
  return { title, path, ...(imageUrl === undefined ? {} : { picture: imageUrl }) };
}

/** A new phone: WeChat holds back its place until its owner has tapped WeChat's own button. */
export async function agree(phone: Phone): Promise<void> {
  await phone.sees('consent-sheet', '我们只存');
  await phone.tap(agreeButton);
  await phone.misses('consent-sheet');
}

/** As platform/agree-button calls it. */
export const agreeButton = 'privacy-agree';

/** Taro gathers changes for a moment of its own before it sends them. */
async function settled(): Promise<void> {
  for (let turn = 0; turn < 3; turn++) await new Promise((resolve) => setTimeout(resolve, 2));
}

function add(spent: Spent, { counts, screens }: Pick<RunningProgram<View>, 'counts' | 'screens'>): void {
  spent.setData += counts.setData;
  spent.bytes += counts.bytes;
  spent.requests += counts.requests;
  spent.uploads += counts.uploads;
  spent.firstScreens.push(...screens.all());
}
