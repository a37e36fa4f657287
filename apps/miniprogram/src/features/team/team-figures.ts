import type { IndicesAnswer, Report } from '@weilinli/contracts';
import type { readDesk } from '../desk/read-desk';
import { toCheck } from '../desk/to-check';
import { shareWords } from '../indices/index-words';

export interface TeamFigure {
  key: 'in-time' | 'overdue' | 'due-soon' | 'to-check';
  figure: string;
  words: string;
}

/** The four figures of a leader: how the last month went, and what presses now. */
export function teamFigures(
  { inHand, fixed, hasMore }: Awaited<ReturnType<typeof readDesk>>,
  figures: Pick<IndicesAnswer, 'indices'> | undefined,
): TeamFigure[] {
  const running = inHand.filter(({ status }) => status !== 'suspended');
  const count = (timeliness: Report['timeliness']) =>
    running.filter((report) => report.timeliness === timeliness).length;
  const plus = (isMore: boolean) => (isMore ? '+' : '');
  return [
    { key: 'in-time', figure: shareWords(figures?.indices.timelyClosingRate), words: '按期修好' },
    { key: 'overdue', figure: `${count('overdue')}${plus(hasMore.inHand)}`, words: '已超时' },
    { key: 'due-soon', figure: `${count('dueSoon')}${plus(hasMore.inHand)}`, words: '快超时' },
    { key: 'to-check', figure: `${toCheck(fixed).length}${plus(hasMore.fixed)}`, words: '待核查' },
  ];
}
