import type { FirstScreen } from './spent';

/** What each page is sent from its opening until somebody touches it. */
export function firstScreens() {
  const screens: FirstScreen[] = [];
  const open = new Map<number, FirstScreen>();
  return {
    opened: (page: number, route: string) => {
      const screen = { route, setData: 0, bytes: 0, firstBytes: 0 };
      screens.push(screen);
      open.set(page, screen);
    },
    sent: (bytes: number, page: number) => {
      const screen = open.get(page);
      if (!screen) return;
      screen.setData++;
      screen.bytes += bytes;
      if (screen.setData <= 2) screen.firstBytes += bytes;
    },
    /** Somebody has touched the screen. */
    close: () => open.clear(),
    all: () => screens,
  };
}
