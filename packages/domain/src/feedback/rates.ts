import { type FeedbackAnswer, feedbackAnswers } from './answers';

/** What is counted of the fixes of some time and place. */
export interface FeedbackCounts {
  /** Fixes that were proven; what was reworked has several. */
  readonly fixes: number;
  /** Those that at least one person has answered for. */
  readonly answered: number;
  /** How often each answer was given. */
  readonly answers: Readonly<Record<FeedbackAnswer, number>>;
}

export const noFeedback: FeedbackCounts = {
  fixes: 0,
  answered: 0,
  answers: { fixed: 0, 'so-so': 0, 'not-fixed': 0 },
};

/** Shares from 0 to 1; null where there is nothing to divide by: no data is not "nobody was content". */
export function feedbackRatesOf({ fixes, answered, answers }: FeedbackCounts): {
  answerRate: number | null;
  satisfaction: number | null;
} {
  const given = feedbackAnswers.reduce((sum, answer) => sum + answers[answer], 0);
  return {
    answerRate: fixes === 0 ? null : answered / fixes,
    // Content is who says that it is fixed: "so-so" is an answer, and no praise.
    satisfaction: given === 0 ? null : answers.fixed / given,
  };
}

/** The counts of two groups without a fix in common. */
export function sumOfFeedback(one: FeedbackCounts, other: FeedbackCounts): FeedbackCounts {
  const sum = (answer: FeedbackAnswer) => one.answers[answer] + other.answers[answer];
  return {
    fixes: one.fixes + other.fixes,
    answered: one.answered + other.answered,
    answers: { fixed: sum('fixed'), 'so-so': sum('so-so'), 'not-fixed': sum('not-fixed') },
  };
}
