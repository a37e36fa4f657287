import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { WechatConfig } from '../../platform/config/config';
import type { WechatTemplate } from '../../platform/config/wechat-templates';

export type Misbehaviour =
  | { errcode: number }
  | { status: number }
  | { answer: string }
  | { silent: true }
  | { hangUp: true }
  /** Does what it was asked for, and the answer is lost. */
  | { deaf: true };

export interface Delivered {
  openId: string;
  templateId: string;
  page: string;
  state: string;
  words: Record<string, string>;
}

const paths = { token: '/cgi-bin/stable_token', send: '/cgi-bin/message/subscribe/send' };

/**
 * WeChat's stable token and subscribe messages on loopback, as strict as the real ones: a credit for each accept,
 * fields of their length, tokens that end. It can be told to misbehave, `times` times at one of its two doors.
 */
export async function startMessenger(templates: readonly WechatTemplate[]) {
  const app = { appId: 'wx-messenger', appSecret: 'messenger-secret-0123456789' };
  const credits = new Map<string, number>();
  const delivered: Delivered[] = [];
  const tokenCalls: ('kept' | 'replaced')[] = [];
  const sends: string[] = [];
  const troubles: { door: 'token' | 'send'; how: Misbehaviour; times: number }[] = [];
  let token = '';
  let made = 0;
  const ended = new Map<string, number>();

  const giveToken = (asked: Record<string, unknown>) => {
    if (asked.appid !== app.appId) return { errcode: 40013 };
    if (asked.secret !== app.appSecret) return { errcode: 40125 };
    if (asked.grant_type !== 'client_credential') return { errcode: 40002 };
    tokenCalls.push(asked.force_refresh === true ? 'replaced' : 'kept');
    // Without force the same one, as long as it is good – in its own view.
    if (token === '' || asked.force_refresh === true) {
      if (token !== '') ended.set(token, 40001);
      made += 1;
      token = `token-${made}-`.padEnd(512, 'x');
    }
    return { access_token: token, expires_in: 7200 };
  };
  const send = (bearer: string, body: Record<string, unknown>) => {
    sends.push(bearer);
    const verdict = ended.get(bearer);
    if (verdict !== undefined) return { errcode: verdict };
    if (bearer !== token) return { errcode: 40001 };
    const template = templates.find(({ id }) => id === body.template_id);
    if (!template) return { errcode: 40037 };
    const openId = String(body.touser);
    if (!openId.startsWith('openid-')) return { errcode: 40003 };
    if (!/^pages\/(detail\/index\?id=[\w-]+|inbox\/index)$/.test(String(body.page)))
      return { errcode: 41030 };
    const data = Object.entries((body.data ?? {}) as Record<string, { value: string }>);
    if (!data.every(([field, { value }]) => fits(field, value))) return { errcode: 47003 };
    if (data.length !== Object.keys(template.fields).length) return { errcode: 47003 };
    const account = `${openId} ${template.id}`;
    const left = credits.get(account) ?? 0;
    if (left === 0) return { errcode: 43101 };
    credits.set(account, left - 1);
    delivered.push({
      openId,
      templateId: template.id,
      page: String(body.page),
      state: String(body.miniprogram_state),
      words: Object.fromEntries(data.map(([field, { value }]) => [field, value])),
    });
    return { errcode: 0, errmsg: 'ok' };
  };

  const server = createServer(async (request, response) => {
    const url = new URL(request.url ?? '/', 'http://messenger');
    const door = url.pathname === paths.token ? 'token' : 'send';
    const body = await bodyOf(request);
    const trouble = troubles.find((one) => one.door === door && one.times > 0);
    if (trouble) trouble.times -= 1;
    const act = () =>
      door === 'token' ? giveToken(body) : send(url.searchParams.get('access_token') ?? '', body);
    if (trouble && 'deaf' in trouble.how) act();
    else if (trouble && door === 'send') sends.push('trouble');
    if (trouble) misbehave(response, trouble.how);
    else if (request.method !== 'POST') response.writeHead(405).end();
    else response.end(JSON.stringify(act()));
  });
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  const wechat: WechatConfig = {
    ...app,
    baseUrl: `http://127.0.0.1:${port}`,
    timeoutMilliseconds: 1_200,
    messages: { templates, state: 'formal' },
  };

  return {
    wechat,
    delivered,
    tokenCalls,
    /** Every call of `send` that came in, by its token. */
    sends,
    /** What the person tapped in WeChat's own question. */
    accept: (openId: string, templateId: string) =>
      void credits.set(`${openId} ${templateId}`, (credits.get(`${openId} ${templateId}`) ?? 0) + 1),
    misbehave: (door: 'token' | 'send', how: Misbehaviour, times = 1) =>
      void troubles.push({ door, how, times }),
    /** The token that it gave is worth nothing any more, and it may or may not remember that. */
    endToken: (errcode: 40001 | 42001, memory: 'remembers' | 'forgets') => {
      ended.set(token, errcode);
      if (memory === 'remembers') token = '';
    },
    reset: () => {
      for (const list of [delivered, tokenCalls, sends, troubles]) list.length = 0;
      credits.clear();
    },
    stop: async () => {
      server.closeAllConnections();
      await new Promise((closed) => server.close(closed));
    },
  };
}

export type Messenger = Awaited<ReturnType<typeof startMessenger>>;

const most: Record<string, RegExp> = {
  thing: /^[^\n]{1,20}$/u,
  phrase: /^\p{Script=Han}{1,5}$/u,
  character_string: /^[\x21-\x7e]{1,32}$/,
  time: /^\d{4}-\d\d-\d\d \d\d:\d\d$/,
};

function fits(field: string, value: unknown): boolean {
  return typeof value === 'string' && (most[field.replace(/\d+$/, '')]?.test(value) ?? false);
}

async function bodyOf(request: IncomingMessage): Promise<Record<string, unknown>> {
  let text = '';
  for await (const chunk of request) text += String(chunk);
  return text === '' ? {} : JSON.parse(text);
}

function misbehave(response: ServerResponse, how: Misbehaviour): void {
  if ('silent' in how || 'deaf' in how) return;
  if ('hangUp' in how) response.destroy();
  else if ('status' in how) response.writeHead(how.status).end('<html>Bad Gateway</html>');
  else if ('answer' in how) response.end(how.answer);
  else response.end(JSON.stringify({ errcode: how.errcode, errmsg: 'told to' }));
}
