import type { HistoryEntry } from '@weilinli/contracts';
import { handlerName } from '../reports/state-words';

/** Who asked, and in which words: the history has it. */
export function requestedIn(
  history: readonly HistoryEntry[],
  requestId: string,
): { by?: string; note?: string } {
  const entry = history.find(({ facts }) => facts.requestId === requestId);
  return {
    ...(entry?.actor ? { by: handlerName(entry.actor) } : {}),
    ...(entry?.note ? { note: entry.note } : {}),
  };
}
