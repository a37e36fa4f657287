import type { Config } from '../../platform/config/config';
import { Refusal } from '../../platform/errors';

export interface Code2SessionDeps {
  config: Pick<Config, 'wechat'>;
  log: { warn(facts: object, sentence: string): void; error(facts: object, sentence: string): void };
  timeoutMilliseconds?: number;
}

/**
 * Who holds this `wx.login` code, as this mini-program's openid. The address holds app secret and code, the answer the
 * session key: none of them leaves this file, and nothing that could repeat them (errmsg, error texts) is logged.
 */
export async function code2Session(deps: Code2SessionDeps, jsCode: string): Promise<string> {
  if (!deps.config.wechat) throw new Refusal('WECHAT_MISCONFIGURED');
  const { baseUrl, appId, appSecret } = deps.config.wechat;
  const url = new URL(`${baseUrl.replace(/\/$/, '')}/sns/jscode2session`);
  url.search = new URLSearchParams({
    appid: appId,
    secret: appSecret,
    js_code: jsCode,
    grant_type: 'authorization_code',
  }).toString();
  const answer = await ask(deps, url);
  // On success errcode may be absent.
  if (answer.errcode !== undefined && answer.errcode !== 0) throw refusalFor(deps, answer.errcode);
  if (typeof answer.openid === 'string' && /^[\w-]{6,64}$/.test(answer.openid)) return answer.openid;
  throw unavailable(deps, { reason: 'no openid in the answer' });
}

interface Answer {
  errcode?: unknown;
  openid?: unknown;
}

async function ask(deps: Code2SessionDeps, url: URL): Promise<Answer> {
  const signal = AbortSignal.timeout(deps.timeoutMilliseconds ?? 5_000);
  try {
    // A redirect would carry the secret to another place.
    const response = await fetch(url, { signal, redirect: 'error' });
    if (!response.ok) throw unavailable(deps, { reason: 'status', status: response.status });
    // Sent as text/plain.
    const body: unknown = JSON.parse(await response.text());
    if (typeof body !== 'object' || body === null) throw unavailable(deps, { reason: 'not an object' });
    return body;
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw unavailable(deps, { reason: error instanceof Error ? error.name : 'unknown' });
  }
}

const setUpWrongly = new Map([
  [40013, 'appid unknown'],
  [40125, 'app secret wrong'],
  [41002, 'appid missing'],
  [41004, 'app secret missing'],
  [41008, 'code missing'],
]);

function refusalFor(deps: Code2SessionDeps, errcode: unknown): Refusal {
  switch (errcode) {
    case 40029:
      return new Refusal('WECHAT_CODE_INVALID');
    case 40163:
      return new Refusal('WECHAT_CODE_INVALID', {
        detail: 'This code was used already. Call wx.login again and send the new code once.',
      });
    case 45011:
      // A hundred calls a minute and person.
      return new Refusal('WECHAT_RATE_LIMITED', { retryAfterSeconds: 60 });
    case 40226:
      return new Refusal('WECHAT_USER_BLOCKED');
  }
  const mistake = setUpWrongly.get(Number(errcode));
  if (mistake === undefined) return unavailable(deps, { reason: 'errcode', errcode: Number(errcode) });
  deps.log.error({ errcode, mistake }, 'WeChat refuses our app: check WECHAT_APP_ID and WECHAT_APP_SECRET');
  return new Refusal('WECHAT_MISCONFIGURED');
}

function unavailable(deps: Code2SessionDeps, facts: object): Refusal {
  deps.log.warn(facts, 'WeChat sign-in does not answer as it should');
  return new Refusal('WECHAT_UNAVAILABLE', { retryAfterSeconds: 5 });
}
