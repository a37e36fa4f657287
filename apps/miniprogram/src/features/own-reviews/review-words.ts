import type { OwnReview, ReviewWord } from '@weilinli/contracts';
import { momentWords } from '@weilinli/domain';
import type { PillTone } from '../../ui/pill';

/** How it stands, in a few words. */
export function reviewPill(review: Pick<OwnReview, 'state' | 'decision' | 'answer'>): {
  words: string;
  tone: PillTone;
} {
  const word = review.answer ?? review.decision;
  if (review.state === 'appealed') return { words: '申诉等答复', tone: 'waiting' };
  if (!word) return { words: '等人核查', tone: 'waiting' };
  return word.verdict === 'pay'
    ? { words: '照常计分', tone: 'on-time' }
    : { words: '不计分', tone: 'overdue' };
}

/** What was noticed, what was said to it, and what he said himself; the oldest first. */
export function reviewLines(review: OwnReview, now: Date): { key: string; words: string }[] {
  const { because, decision, appeal, answer } = review;
  return [
    ...because.map((words) => ({ key: words, words })),
    ...said('decision', '核查', decision, now),
    ...(appeal
      ? [{ key: 'appeal', words: `我的申诉: ${appeal.note} · ${momentWords(now, new Date(appeal.at))}` }]
      : []),
    ...said('answer', '答复', answer, now),
  ];
}

function said(key: string, what: string, word: ReviewWord | undefined, now: Date) {
  return word ? [{ key, words: `${what}: ${word.note} · ${momentWords(now, new Date(word.at))}` }] : [];
}
