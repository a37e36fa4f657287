import type { WechatConfig } from '../config/config';

/** What WeChat answered: JSON, with `errcode` 0 or absent where it went well; or that it did not answer as it should. */
export type WechatAnswer = { answered: Record<string, unknown> } | { unreachable: string };

const patience = 5_000;

/** One call with a JSON body. Addresses hold the token and bodies the secret: nothing that repeats them leaves this file. */
export async function postToWechat(
  wechat: Pick<WechatConfig, 'baseUrl' | 'timeoutMilliseconds'>,
  call: { path: string; query?: Record<string, string>; body: object },
): Promise<WechatAnswer> {
  const url = new URL(`${wechat.baseUrl.replace(/\/$/, '')}${call.path}`);
  url.search = new URLSearchParams(call.query).toString();
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(call.body),
      signal: AbortSignal.timeout(wechat.timeoutMilliseconds ?? patience),
      // A redirect would carry the secret to another place.
      redirect: 'error',
    });
    if (!response.ok) return { unreachable: `status ${response.status}` };
    const body: unknown = JSON.parse(await response.text());
    if (typeof body !== 'object' || body === null || Array.isArray(body))
      return { unreachable: 'not an object' };
    return { answered: { ...body } };
  } catch (error) {
    return { unreachable: error instanceof Error ? error.name : 'unknown' };
  }
}

/** 0 where it went well. */
export function errcodeIn(answered: Record<string, unknown>): number {
  return answered.errcode === undefined ? 0 : Number(answered.errcode);
}
