import type { Points, PointsEntry } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import { signed } from '../points/award-words';

export interface EntryFigure {
  words: string;
  tone: 'plus' | 'minus' | 'waiting';
}

/** By how much it moved what somebody has: what can be spent before what waits. */
export function entryFigure({ available, debt, held, pending }: Points): EntryFigure {
  // What pays a debt is earned as well.
  const settled = available - debt;
  if (settled !== 0) return { words: signed(settled), tone: settled > 0 ? 'plus' : 'minus' };
  if (held > 0) return { words: `核查中 ${signed(held)}`, tone: 'waiting' };
  if (pending !== 0) return { words: `待核实 ${signed(pending)}`, tone: 'waiting' };
  return { words: signed(held), tone: 'waiting' };
}

/** What it was about, and what happened; of what is about no report only the latter. */
export function entryTitle({ report, words, changes }: PointsEntry): { title: string; what?: string } {
  if (!report) return { title: words };
  // Nothing is said twice.
  const what = words === entryFigure(changes).words ? {} : { what: words };
  return { title: report.category, ...what };
}

/** Why it is so much, and when; what the words before have said already is not said again. */
export function entryWhy({ because, at, words }: PointsEntry, now: Date): string[] {
  return [...because.filter((reason) => !words.includes(reason)), momentWords(now, new Date(at))];
}
