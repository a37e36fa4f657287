import type { WechatConfig } from '../config/config';
import { errcodeIn, postToWechat } from './post';

export type StableToken =
  | { token: string; seconds: number }
  | { trouble: 'away' | 'misconfigured'; because: string };

/** appid or secret wrong, secret frozen, this machine's address not on the list in the console. */
const ourFault = new Set([40001, 40002, 40013, 40125, 40164, 40243, 41002, 41004, 50004, 50007]);

/** The token of WeChat's own memory: everybody who asks gets the same, unless it is replaced on purpose. */
export function askForToken(wechat: WechatConfig): Promise<StableToken> {
  return ask(wechat, { force_refresh: false });
}

/** A new one; the one before is worth nothing from then on. WeChat allows it 20 times a day, 30 s apart. */
export function replaceToken(wechat: WechatConfig): Promise<StableToken> {
  return ask(wechat, { force_refresh: true });
}

async function ask(wechat: WechatConfig, how: { force_refresh: boolean }): Promise<StableToken> {
  const { appId, appSecret } = wechat;
  const answer = await postToWechat(wechat, {
    path: '/cgi-bin/stable_token',
    body: { grant_type: 'client_credential', appid: appId, secret: appSecret, ...how },
  });
  if ('unreachable' in answer) return { trouble: 'away', because: answer.unreachable };
  const errcode = errcodeIn(answer.answered);
  if (errcode !== 0) {
    return { trouble: ourFault.has(errcode) ? 'misconfigured' : 'away', because: `errcode ${errcode}` };
  }
  const { access_token: token, expires_in: seconds } = answer.answered;
  if (typeof token !== 'string' || token === '' || typeof seconds !== 'number' || !(seconds > 0)) {
    return { trouble: 'away', because: 'no token in the answer' };
  }
  return { token, seconds };
}
