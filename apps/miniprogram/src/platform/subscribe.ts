import type { SubscriptionAnswer } from '@weilinli/contracts';

export interface SubscriptionAsked {
  templateId: string;
  answer: SubscriptionAnswer;
}

/** Only WeChat can tell people something while the program is closed; a browser is not asked. */
export const canSubscribe: boolean = false;

/** What the person said to each; nothing where he was not asked. */
export function askToSubscribe(_: readonly string[]): Promise<SubscriptionAsked[]> {
  return Promise.resolve([]);
}
