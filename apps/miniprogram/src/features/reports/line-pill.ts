import type { Report } from '@weilinli/contracts';
import type { PillTone } from '../../ui/pill';
import { nextDeadline } from './deadline-words';

/** What a list says of a report: whose word is awaited, where it is the reader's; else how it stands with its time. */
export function linePill(report: Report, now: Date): { words: string; tone: PillTone } | undefined {
  const { relations, availableActions } = report;
  // The last word is his who reported it: in his list that one is told from those that have it.
  if (relations.includes('reporter') && availableActions.includes('confirm'))
    return { words: '等你确认', tone: 'due-soon' };
  return nextDeadline(report, now);
}
