/** For whom it is: who reported and wants to know how it goes, or who works and is given tasks. */
export type TemplatePurpose = 'progress' | 'work';

/** What a person said when WeChat asked him; the rest is WeChat's own no. */
export const subscriptionAnswers = ['accept', 'reject', 'ban', 'filter'] as const;
export type SubscriptionAnswer = (typeof subscriptionAnswers)[number];

/** A kind of message that WeChat may show a person outside the app, once for each time that he agreed. */
export interface SubscriptionTemplate {
  id: string;
  name: string;
  purpose: TemplatePurpose;
  /** How often he can still be told. */
  credits: number;
  /** `used-up`: WeChat refused one, so nothing was left of what he had agreed to. */
  lastAnswer?: SubscriptionAnswer | 'used-up';
}

/** Without an owner's templates, and in a browser, there are none. */
export interface Subscriptions {
  items: SubscriptionTemplate[];
}

/** `POST /subscriptions`: what the phone was answered, for each template that it asked for. */
export interface PutSubscriptions {
  results: { templateId: string; answer: SubscriptionAnswer }[];
}
