import type { Outcome } from '../runner';
import type { FirstScreen } from '../weapp-vm/spent';

/** What a person's phone may be asked for. */
export const limits = {
  /** One key, from the logic to the view. */
  keyBytes: 200,
  /** A page until somebody touches it: its frame, and what the network answered. */
  firstScreenBytes: 8 * 1024,
  firstSetData: 2,
};

/** The pages that somebody sees first after a cold start. */
export const firstPages = ['pages/home/index', 'pages/tasks/index', 'pages/rider/index'];

/** Counts and bytes, never milliseconds: these are the same on every machine. */
export function costFaults(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ journey, spent }) => {
    if (!spent) return [];
    const key =
      spent.dearestKey > limits.keyBytes
        ? [`${journey}: a key stroke sends ${spent.dearestKey} bytes; ${limits.keyBytes} are allowed`]
        : [];
    return [...key, ...spent.firstScreens.filter(tooMuch).map((screen) => `${journey}: ${wordsOf(screen)}`)];
  });
}

function tooMuch({ route, bytes }: FirstScreen): boolean {
  return firstPages.includes(route) && bytes > limits.firstScreenBytes;
}

function wordsOf({ route, setData, bytes }: FirstScreen): string {
  return `${route} is drawn with ${setData} setData and ${bytes} bytes; ${limits.firstScreenBytes} are allowed`;
}
