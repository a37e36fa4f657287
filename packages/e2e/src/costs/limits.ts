import type { Outcome } from '../runner';
import type { FirstScreen } from '../weapp-vm/spent';

/** What a person's phone may be asked for, in bytes from the logic to the view. */
export const limits = {
  /** One key in a field. */
  key: 200,
  /** One key where each key searches: it brings what it finds. */
  searchingKey: 8 * 1024,
  /** The first two setData of a page on which the program starts. */
  firstScreen: 8 * 1024,
  /** Any page until somebody touches it, with its whole list and all that the network brought: what it is now, and a little. */
  wholeScreen: 64 * 1024,
};

/** Where a cold start stands before anything is known; pages with lists are told in docs/journeys.md. */
const startPages = new Set(['pages/start/index', 'pages/sign-in/index', 'pages/rider/index']);

const searching = new Set(['kind-words', 'merge-words', 'handler-words']);

/** Counts and bytes, never milliseconds: these are the same on every machine. */
export function costFaults(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ journey, spent }) => {
    if (!spent) return [];
    const keys = Object.entries(spent.dearestKeys).filter(([field, bytes]) => bytes > keyLimit(field));
    return [
      ...keys.map(
        ([field, bytes]) => `a key in ${field} sends ${bytes} bytes; ${keyLimit(field)} are allowed`,
      ),
      ...spent.firstScreens.flatMap(screenFaults),
    ].map((fault) => `${journey}: ${fault}`);
  });
}

function keyLimit(field: string): number {
  return searching.has(field) ? limits.searchingKey : limits.key;
}

function screenFaults({ route, bytes, firstBytes }: FirstScreen): string[] {
  const said = (what: string, is: number, most: number) =>
    is > most ? [`${what} of ${route} takes ${is} bytes; ${most} are allowed`] : [];
  return [
    ...(startPages.has(route) ? said('the first drawing', firstBytes, limits.firstScreen) : []),
    ...said('the whole', bytes, limits.wholeScreen),
  ];
}
