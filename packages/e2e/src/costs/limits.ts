import type { Outcome } from '../runner';
import type { FirstScreen } from '../weapp-vm/spent';

/** What a person's phone may be asked for, in bytes from the logic to the view. */
export const limits = {
  /** One key in a field. */
  key: 200,
  /** Until a page shows what it is for: its frame, with what was at hand or the first answer. */
  firstScreen: 8 * 1024,
  /** In so many setData. */
  firstSetData: 2,
  /** Any page until somebody touches it: what is below the first screen too, and what the network brought. */
  wholeScreen: 28 * 1024,
};

/** Counts and bytes, never milliseconds: what is sent at once depends a little on how soon answers come. */
export function costFaults(outcomes: readonly Outcome[]): string[] {
  return outcomes.flatMap(({ journey, spent }) => {
    if (!spent) return [];
    const keys = Object.entries(spent.dearestKeys).filter(([, bytes]) => bytes > limits.key);
    return [
      ...keys.map(([field, bytes]) => `a key in ${field} sends ${bytes} bytes; ${limits.key} are allowed`),
      ...spent.firstScreens.flatMap(screenFaults),
    ].map((fault) => `${journey}: ${fault}`);
  });
}

/** Pages that no journey has opened: of these nobody knows what they cost. */
export function unopenedFaults(pages: readonly string[], outcomes: readonly Outcome[]): string[] {
  const opened = new Set(
    outcomes.flatMap(({ spent }) => spent?.firstScreens.map(({ route }) => route) ?? []),
  );
  return pages.filter((page) => !opened.has(page)).map((page) => `no journey opens ${page}`);
}

function screenFaults({ route, bytes, firstSetData, firstBytes }: FirstScreen): string[] {
  const said = (what: string, is: number, most: number) =>
    is > most ? [`${what} of ${route} takes ${is}; ${most} are allowed`] : [];
  return [
    ...said('the first screen, in bytes,', firstBytes, limits.firstScreen),
    ...said('the first screen, in setData,', firstSetData, limits.firstSetData),
    ...said('the whole, in bytes,', bytes, limits.wholeScreen),
  ];
}
