import type { GiveFeedback, Report, ReportView, SaidOfFix } from '@weilinli/contracts';
import { type FeedbackAnswer, feedbackAnswers } from '@weilinli/domain';
import type { What } from '@weilinli/outbox';

export const answerWords: Record<FeedbackAnswer, string> = {
  fixed: '修好了',
  'so-so': '凑合',
  'not-fixed': '没修好',
};

type Asked = Pick<ReportView, 'feedback' | 'availableActions'> &
  Partial<Pick<Report, 'status' | 'relations'>>;

/**
 * Which answers are offered: all of them, or only the one that his large buttons do not stand for already. Those send no
 * word, so beside one that is being written stand all three. Its reporter is not asked again once it is closed: he rates
 * it, or says that it is broken again.
 */
export function answersOffered(
  { feedback, availableActions = [], status, relations = [] }: Asked,
  by: 'tap' | 'word' = 'tap',
): readonly FeedbackAnswer[] {
  if (!feedback?.asked || (status === 'closed' && relations.includes('reporter'))) return [];
  return by === 'tap' && availableActions.includes('confirm') ? ['so-so'] : feedbackAnswers;
}

/** What he said, for himself to see; for those who answer for it, what everybody said. */
export function saidLines({ feedback }: Pick<Asked, 'feedback'>): { key: string; words: string }[] {
  const { mine, said = [] } = feedback ?? {};
  return [
    ...(mine ? [{ key: 'mine', words: `你说: ${wordsOf(mine)}` }] : []),
    ...said.map((one) => ({ key: `${one.at} ${one.answer}`, words: `有人说: ${wordsOf(one)}` })),
  ];
}

function wordsOf({ answer, note }: SaidOfFix): string {
  return note === undefined ? answerWords[answer] : `${answerWords[answer]} · “${note}”`;
}

/** An answer as the outbox keeps it: to the fix that he saw, and to no later one. */
export function wordOnFix(
  { id, feedback }: Pick<ReportView, 'id' | 'feedback'>,
  given: GiveFeedback,
): Extract<What, { kind: 'feedback' }> {
  const body = { ...given, ...(feedback ? { rework: feedback.rework } : {}) };
  return { kind: 'feedback', reportId: id, body, label: `修得怎么样: ${answerWords[given.answer]}` };
}

/** What came of his tap: where it changes nothing by itself, it is heard all the same. */
export function thanksWords(answer: FeedbackAnswer, after: Pick<ReportView, 'status'>): string {
  if (answer !== 'not-fixed') return after.status === 'closed' ? '谢谢你, 这件事办结了' : '谢谢你的反馈';
  return after.status === 'resolved' || after.status === 'closed' ? '谢谢, 网格长会看到' : '已退回处理人返工';
}
