/** 修好了, 凑合, 没修好: what people say of a fix. */
export const feedbackAnswers = ['fixed', 'so-so', 'not-fixed'] as const;
export type FeedbackAnswer = (typeof feedbackAnswers)[number];
