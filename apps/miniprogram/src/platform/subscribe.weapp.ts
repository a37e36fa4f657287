import Taro from '@tarojs/taro';
import { subscriptionAnswers } from '@weilinli/contracts';
import type { SubscriptionAsked } from './subscribe';

export const canSubscribe: boolean = true;

/** More than three at once WeChat refuses as a whole. */
const mostAtOnce = 3;

/**
 * WeChat's own question; to be called in the tap itself, before anything is awaited. Who has switched messages off, or
 * was asked too much at once, is not asked: that is no answer, and no fault either.
 */
export async function askToSubscribe(templateIds: readonly string[]): Promise<SubscriptionAsked[]> {
  const tmplIds = templateIds.slice(0, mostAtOnce);
  if (tmplIds.length === 0) return [];
  try {
    // Templates of the mini-program, not of Alipay's entities, which Taro's type asks for as well.
    const said: object = await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] });
    return answersIn(said, tmplIds);
  } catch {
    return [];
  }
}

function answersIn(said: object, tmplIds: readonly string[]): SubscriptionAsked[] {
  const words = new Map<string, unknown>(Object.entries(said));
  return tmplIds.flatMap((templateId) => {
    // `acceptWithAudio` and the like are yes as well.
    const word = String(words.get(templateId) ?? '');
    const answer = word.startsWith('accept') ? 'accept' : subscriptionAnswers.find((one) => one === word);
    return answer ? [{ templateId, answer }] : [];
  });
}
