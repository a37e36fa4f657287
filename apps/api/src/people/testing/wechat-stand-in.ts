import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

export const standInApp = { appId: 'wx-stand-in', appSecret: 'stand-in-secret-0123456789' };
export const standInSessionKey = 'c2Vzc2lvbi1rZXktb2Ytc3RhbmQtaW4=';

export type Misbehaviour =
  | { errcode: number }
  | { status: number; body?: string }
  | { silent: true }
  | { hangUp: true }
  | { answer: unknown };

/** A WeChat of our own on loopback: `code-<openid>` signs that person in, once; it can be told to misbehave. */
export async function startWechatStandIn() {
  const used = new Set<string>();
  let misbehaviour: Misbehaviour | undefined;

  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://stand-in');
    if (request.method !== 'GET' || url.pathname !== '/sns/jscode2session') {
      response.writeHead(404).end('not here');
    } else if (misbehaviour) {
      misbehave(response, misbehaviour);
    } else {
      const asked = Object.fromEntries(url.searchParams);
      const answer = answerTo(asked, used);
      if (!('errcode' in answer)) used.add(asked.js_code ?? '');
      tell(response, answer);
    }
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;

  return {
    wechat: { ...standInApp, baseUrl: `http://127.0.0.1:${port}` },
    misbehave: (how: Misbehaviour | undefined) => {
      misbehaviour = how;
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

export type WechatStandIn = Awaited<ReturnType<typeof startWechatStandIn>>;

function answerTo(asked: Record<string, string>, used: Set<string>): object {
  if (!asked.appid) return { errcode: 41002, errmsg: 'appid missing' };
  if (!asked.secret) return { errcode: 41004, errmsg: 'appsecret missing' };
  if (!asked.js_code) return { errcode: 41008, errmsg: 'missing code' };
  if (asked.appid !== standInApp.appId) return { errcode: 40013, errmsg: 'invalid appid' };
  if (asked.secret !== standInApp.appSecret) return { errcode: 40125, errmsg: 'invalid appsecret' };
  const code = asked.js_code;
  if (asked.grant_type !== 'authorization_code' || !code.startsWith('code-')) {
    return { errcode: 40029, errmsg: `invalid code ${code}` };
  }
  if (used.has(code)) return { errcode: 40163, errmsg: `code been used ${code}` };
  // `code-openid` or `code-openid.2` for the same person's second code.
  const openid = code.slice('code-'.length).split('.')[0];
  return { openid, session_key: standInSessionKey };
}

function misbehave(response: ServerResponse, how: Misbehaviour): void {
  if ('silent' in how) return;
  if ('hangUp' in how) response.destroy();
  else if ('status' in how) response.writeHead(how.status).end(how.body ?? '<html>Bad Gateway</html>');
  else if ('answer' in how) tell(response, how.answer);
  else tell(response, { errcode: how.errcode, errmsg: 'told to' });
}

function tell(response: ServerResponse, answer: unknown): void {
  response.writeHead(200, { 'content-type': 'text/plain' });
  response.end(typeof answer === 'string' ? answer : JSON.stringify(answer));
}
