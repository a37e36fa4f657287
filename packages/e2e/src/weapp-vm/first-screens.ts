import type { Sending } from './instances';
import type { FirstScreen } from './spent';
import type { Json } from './view';

/** What each page is sent from its opening until somebody touches it. */
export function firstScreens() {
  const screens: FirstScreen[] = [];
  const open = new Map<number, FirstScreen>();
  const shown = new Set<FirstScreen>();
  return {
    opened: (page: number, route: string) => {
      const screen = { route, setData: 0, bytes: 0, firstSetData: 0, firstBytes: 0 };
      screens.push(screen);
      open.set(page, screen);
    },
    sent: ({ owner, bytes, data }: Sending) => {
      const screen = open.get(owner);
      if (!screen) return;
      screen.setData++;
      screen.bytes += bytes;
      if (shown.has(screen)) return;
      screen.firstSetData++;
      screen.firstBytes += bytes;
      if (!isGrey(data) || isAsked(data)) shown.add(screen);
    },
    /** Somebody has touched the screen. */
    close: () => open.clear(),
    all: () => screens,
  };
}

/** Whether a question stands over it (ui/sheet): then that is what there is to see. */
function isAsked(data: Json): boolean {
  return /"cl":"sheet"/.test(JSON.stringify(data));
}

/** Whether a page still shows grey places where something will stand (ui/waiting). */
function isGrey(data: Json): boolean {
  return /"cl":"[^"]*\bplaceholder\b/.test(JSON.stringify(data));
}
