import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { Refusal } from '../../platform/errors';
import {
  type Misbehaviour,
  standInApp,
  standInSessionKey,
  startWechatStandIn,
  type WechatStandIn,
} from '../testing/wechat-stand-in';
import { code2Session } from './code2session';

let standIn: WechatStandIn;
let logged: { level: string; facts: object; sentence: string }[];
const log = {
  warn: (facts: object, sentence: string) => void logged.push({ level: 'warn', facts, sentence }),
  error: (facts: object, sentence: string) => void logged.push({ level: 'error', facts, sentence }),
};

beforeAll(async () => {
  standIn = await startWechatStandIn();
});
afterAll(() => standIn.stop());
beforeEach(() => {
  logged = [];
  standIn.misbehave(undefined);
});

const deps = () => ({ config: { wechat: standIn.wechat }, log, timeoutMilliseconds: 300 });

async function refusalOf(work: Promise<unknown>): Promise<Refusal> {
  const error = await work.then(
    (value) => {
      throw new Error(`not refused: ${JSON.stringify(value)}`);
    },
    (reason: unknown) => reason,
  );
  if (error instanceof Refusal) return error;
  throw error;
}

test('a good code answers the openid and nothing else, also where WeChat says errcode 0', async () => {
  expect(await code2Session(deps(), 'code-openid-a')).toBe('openid-a');
  standIn.misbehave({ answer: { errcode: 0, openid: 'openid-b', session_key: standInSessionKey } });
  expect(await code2Session(deps(), 'anything')).toBe('openid-b');
});

test('a code works once', async () => {
  await code2Session(deps(), 'code-openid-once');
  const refusal = await refusalOf(code2Session(deps(), 'code-openid-once'));
  expect(refusal).toMatchObject({ code: 'WECHAT_CODE_INVALID', status: 401 });
  expect(refusal.message).toContain('used already');
});

test.each<[string, Misbehaviour, string, number]>([
  ['a bad code', { errcode: 40029 }, 'WECHAT_CODE_INVALID', 401],
  ['a used code', { errcode: 40163 }, 'WECHAT_CODE_INVALID', 401],
  ['too many calls', { errcode: 45011 }, 'WECHAT_RATE_LIMITED', 429],
  ['a risky user', { errcode: 40226 }, 'WECHAT_USER_BLOCKED', 403],
  ['a busy system', { errcode: -1 }, 'WECHAT_UNAVAILABLE', 503],
  ['an unheard-of code', { errcode: 99999 }, 'WECHAT_UNAVAILABLE', 503],
  ['a wrong appid', { errcode: 40013 }, 'WECHAT_MISCONFIGURED', 503],
  ['a wrong secret', { errcode: 40125 }, 'WECHAT_MISCONFIGURED', 503],
  ['no appid', { errcode: 41002 }, 'WECHAT_MISCONFIGURED', 503],
  ['no secret', { errcode: 41004 }, 'WECHAT_MISCONFIGURED', 503],
  ['no code', { errcode: 41008 }, 'WECHAT_MISCONFIGURED', 503],
  ['silence', { silent: true }, 'WECHAT_UNAVAILABLE', 503],
  ['a broken line', { hangUp: true }, 'WECHAT_UNAVAILABLE', 503],
  ['a gateway error', { status: 502 }, 'WECHAT_UNAVAILABLE', 503],
  ['a page instead of JSON', { answer: '<html>hello</html>' }, 'WECHAT_UNAVAILABLE', 503],
  ['a list instead of an object', { answer: 'null' }, 'WECHAT_UNAVAILABLE', 503],
  ['no openid', { answer: { session_key: standInSessionKey } }, 'WECHAT_UNAVAILABLE', 503],
  ['an openid that is none', { answer: { openid: { $gt: '' } } }, 'WECHAT_UNAVAILABLE', 503],
])('%s becomes a clear answer', async (_what, how, code, status) => {
  standIn.misbehave(how);
  expect(await refusalOf(code2Session(deps(), 'code-openid-c'))).toMatchObject({ code, status });
});

test('who asked too often is told how long to wait', async () => {
  standIn.misbehave({ errcode: 45011 });
  expect((await refusalOf(code2Session(deps(), 'x'))).facts.retryAfterSeconds).toBe(60);
});

test('without a WeChat app, sign-in says so', async () => {
  const refusal = await refusalOf(code2Session({ ...deps(), config: { wechat: undefined } }, 'code-x'));
  expect(refusal.code).toBe('WECHAT_MISCONFIGURED');
});

test('the secret is not carried along a redirect', async () => {
  const visited: string[] = [];
  const elsewhere = createServer((request, response) => {
    visited.push(request.url ?? '');
    response.writeHead(302, { location: `${standIn.wechat.baseUrl}${request.url ?? ''}` }).end();
  });
  await new Promise<void>((listening) => elsewhere.listen(0, '127.0.0.1', listening));
  const { port } = elsewhere.address() as AddressInfo;
  const wechat = { ...standInApp, baseUrl: `http://127.0.0.1:${port}/` };
  const refusal = await refusalOf(code2Session({ ...deps(), config: { wechat } }, 'code-openid-d'));
  expect(refusal.code).toBe('WECHAT_UNAVAILABLE');
  expect(visited).toHaveLength(1);
  await new Promise((closed) => elsewhere.close(closed));
});

test('neither logs nor refusals repeat the secret, the code or the session key', async () => {
  const misbehaviours: (Misbehaviour | undefined)[] = [
    undefined,
    { errcode: 40029 },
    { errcode: 40125 },
    { silent: true },
    { hangUp: true },
    { answer: standInSessionKey },
    { answer: { session_key: standInSessionKey } },
  ];
  const refusals: Refusal[] = [];
  for (const how of misbehaviours) {
    standIn.misbehave(how);
    refusals.push(await refusalOf(code2Session(deps(), 'my-private-code')));
  }
  const wrongHost = { ...standIn.wechat, baseUrl: 'http://127.0.0.1:1' };
  refusals.push(
    await refusalOf(code2Session({ ...deps(), config: { wechat: wrongHost } }, 'my-private-code')),
  );
  const told = JSON.stringify([
    logged,
    refusals.map((one) => [one.message, one.stack, one.facts, one.cause]),
  ]);
  expect(logged.length).toBeGreaterThan(4);
  for (const secret of ['my-private-code', standInApp.appSecret, standInSessionKey]) {
    expect(told).not.toContain(secret);
  }
});
