import { createHash } from 'node:crypto';
import type { Session } from '@weilinli/contracts';
import { onConnection } from '../../platform/database/on-connection';
import { currentNotice } from '../privacy/notices';
import { openPeopleApp, type PeopleApp } from '../testing/people-app';
import { standInApp, standInSessionKey } from '../testing/wechat-stand-in';
import { forgetOldSignIns } from './forget-old-sign-ins';

let app: PeopleApp;
beforeAll(async () => {
  app = await openPeopleApp();
});
afterAll(() => app.close());

const renew = (refreshToken: string) => app.http.post('/api/v1/auth/refresh').send({ refreshToken });
const me = (accessToken: string) => app.http.get('/api/v1/me').set('authorization', `Bearer ${accessToken}`);
const rows = <T>(sql: string, values: unknown[] = []): Promise<T[]> =>
  app.deps.dataSource.query<T[]>(sql, values);
const hash = (token: string) => createHash('sha256').update(token).digest();

/** As if the token had been used so long ago. */
const usedSecondsAgo = (refreshToken: string, seconds: number) =>
  rows("UPDATE refresh_tokens SET used_at = now() - $2 * interval '1 second' WHERE token_hash = $1", [
    hash(refreshToken),
    seconds,
  ]);

test('a new WeChat user becomes a resident, and is the same person the next time', async () => {
  const first = await app.signIn('code-openid-new');
  expect(first.person.displayName).toMatch(/^微信用户 \d{4}$/);
  expect(first.person.roles).toMatchObject([{ role: 'resident' }]);
  expect(first.expiresIn).toBeLessThanOrEqual(600);
  const again = await app.signIn('code-openid-new.2');
  expect(again.person).toEqual(first.person);
  expect(again.refreshToken).not.toBe(first.refreshToken);
  const { body } = await me(again.accessToken).expect(200);
  expect(body).toEqual({
    ...first.person,
    settings: { largeType: false, showOnHonours: false },
    consent: { version: currentNotice.version, given: false },
  });
});

test('the same person signing in for the first time twice at once is one person with one role', async () => {
  const codes = Array.from({ length: 8 }, (_, index) => `code-openid-twins.${index}`);
  const sessions = await Promise.all(codes.map((code) => app.signIn(code)));
  expect(new Set(sessions.map(({ person }) => person.id)).size).toBe(1);
  expect(sessions[0]?.person.roles).toHaveLength(1);
});

test("WeChat's refusals come through as problems", async () => {
  const bad = await app.http.post('/api/v1/auth/wechat').send({ code: 'no-such-code' }).expect(401);
  expect(bad.body).toMatchObject({ code: 'WECHAT_CODE_INVALID', status: 401 });
  app.standIn.misbehave({ errcode: 45011 });
  const often = await app.http.post('/api/v1/auth/wechat').send({ code: 'code-openid-x' }).expect(429);
  expect(often.headers['retry-after']).toBe('60');
  app.standIn.misbehave({ errcode: 40125 });
  await app.http.post('/api/v1/auth/wechat').send({ code: 'code-openid-x' }).expect(503);
  app.standIn.misbehave(undefined);
});

test.each([{}, { code: 7 }, { code: '' }, { code: 'x'.repeat(201) }, { code: 'x', openid: 'mine' }, []])(
  'sign-in refuses the body %j',
  async (body) => {
    const answer = await app.http.post('/api/v1/auth/wechat').send(body).expect(400);
    expect(answer.body).toMatchObject({ code: 'VALIDATION_FAILED' });
  },
);

test('neither tables nor logs hold a session key, the app secret, a code or a token', async () => {
  const session = await app.signIn('code-openid-private');
  await renew(session.refreshToken).expect(200);
  await app.http.post('/api/v1/auth/wechat').send({ code: 'code-openid-private' }).expect(401);
  const tables = ['people', 'sessions', 'refresh_tokens', 'sign_in_attempts', 'staff_codes'];
  const stored = await Promise.all(tables.map((table) => rows(`SELECT * FROM ${table}`)));
  const everything = JSON.stringify(stored) + app.logged.join('');
  const secrets = [standInSessionKey, standInApp.appSecret, 'code-openid-private', session.accessToken];
  for (const secret of [...secrets, session.refreshToken]) expect(everything).not.toContain(secret);
  expect(app.logged.join('')).not.toContain('openid-private');
});

test('a refresh token gives a new pair, and the new one the next', async () => {
  const first = await app.signIn('code-openid-rotate');
  const second = (await renew(first.refreshToken).expect(200)).body as Session;
  expect(second).toMatchObject({ expiresIn: first.expiresIn, person: first.person });
  expect(second.refreshToken).not.toBe(first.refreshToken);
  await me(second.accessToken).expect(200);
  await renew(second.refreshToken).expect(200);
});

test('a lost answer is forgiven within ten seconds', async () => {
  const first = await app.signIn('code-openid-lost');
  await renew(first.refreshToken).expect(200);
  await usedSecondsAgo(first.refreshToken, 8);
  const again = (await renew(first.refreshToken).expect(200)).body as Session;
  await renew(again.refreshToken).expect(200);
});

test('a grace is counted from the first use, so that a copied token cannot prolong it', async () => {
  const first = await app.signIn('code-openid-prolong');
  await renew(first.refreshToken).expect(200);
  await usedSecondsAgo(first.refreshToken, 8);
  await renew(first.refreshToken).expect(200);
  const [token] = await rows<{ old: boolean }>(
    "SELECT used_at < now() - interval '7 seconds' AS old FROM refresh_tokens WHERE token_hash = $1",
    [hash(first.refreshToken)],
  );
  expect(token).toEqual({ old: true });
});

test('a refresh token used again after the grace ends the whole family, access tokens included', async () => {
  const first = await app.signIn('code-openid-stolen');
  const second = (await renew(first.refreshToken).expect(200)).body as Session;
  const elsewhere = await app.signIn('code-openid-stolen.2');
  await usedSecondsAgo(first.refreshToken, 11);
  const refused = await renew(first.refreshToken).expect(401);
  expect(refused.body).toMatchObject({ code: 'SESSION_ENDED' });
  await renew(second.refreshToken).expect(401);
  expect((await me(second.accessToken).expect(401)).body).toMatchObject({ code: 'SESSION_ENDED' });
  await me(elsewhere.accessToken).expect(200);
  const ended = await rows(
    'SELECT end_reason FROM sessions WHERE end_reason IS NOT NULL AND person_id = $1',
    [first.person.id],
  );
  expect(ended).toEqual([{ end_reason: 'refresh-token-reused' }]);
});

test('twenty tabs that renew at once all stay signed in', async () => {
  const first = await app.signIn('code-openid-tabs');
  const answers = await Promise.all(Array.from({ length: 20 }, () => renew(first.refreshToken)));
  expect(answers.map(({ status }) => status)).toEqual(Array(20).fill(200));
  const next = answers.map(({ body }) => (body as Session).refreshToken);
  expect(new Set(next).size).toBe(20);
  await renew(next[7] ?? '').expect(200);
});

test('an expired, an unknown and a malformed refresh token are told the same', async () => {
  const session = await app.signIn('code-openid-expired');
  await rows('UPDATE refresh_tokens SET expires_at = now() WHERE token_hash = $1', [
    hash(session.refreshToken),
  ]);
  for (const token of [session.refreshToken, 'A'.repeat(43), 'x']) {
    expect((await renew(token).expect(401)).body).toMatchObject({ code: 'SESSION_ENDED' });
  }
});

test('renewing slides the end by sixty days', async () => {
  const first = await app.signIn('code-openid-slide');
  await rows("UPDATE refresh_tokens SET expires_at = now() + interval '1 day' WHERE token_hash = $1", [
    hash(first.refreshToken),
  ]);
  const { refreshToken } = (await renew(first.refreshToken).expect(200)).body as Session;
  const [token] = await rows<{ days: number }>(
    'SELECT extract(day FROM expires_at - now())::int AS days FROM refresh_tokens WHERE token_hash = $1',
    [hash(refreshToken)],
  );
  expect(token?.days).toBeGreaterThanOrEqual(59);
});

test('signing out ends the session at once, and may be said twice or by nobody', async () => {
  const session = await app.signIn('code-openid-out');
  const logout = (refreshToken: string) => app.http.post('/api/v1/auth/logout').send({ refreshToken });
  await logout(session.refreshToken).expect(204);
  await logout(session.refreshToken).expect(204);
  await logout('never-was').expect(204);
  await me(session.accessToken).expect(401);
  await renew(session.refreshToken).expect(401);
});

test('tidying removes what cannot be used, and nobody is signed out by it', async () => {
  const gone = await app.signIn('code-openid-tidy');
  const stays = await app.signIn('code-openid-tidy.2');
  await rows("UPDATE refresh_tokens SET expires_at = now() - interval '1 second' WHERE token_hash = $1", [
    hash(gone.refreshToken),
  ]);
  await rows("INSERT INTO sign_in_attempts VALUES ('old', now() - interval '2 days', 3), ('new', now(), 3)");
  await onConnection(app.deps.dataSource, forgetOldSignIns);
  const left = await rows('SELECT 1 FROM refresh_tokens WHERE token_hash = $1', [hash(gone.refreshToken)]);
  expect(left).toEqual([]);
  expect(await rows('SELECT bucket FROM sign_in_attempts')).toEqual([{ bucket: 'new' }]);
  await renew(stays.refreshToken).expect(200);
});

test('a person who is no more is signed in nowhere', async () => {
  const session = await app.signIn('code-openid-gone');
  await rows('UPDATE people SET erased_at = now(), wechat_open_id = NULL WHERE id = $1', [session.person.id]);
  await me(session.accessToken).expect(401);
  await renew(session.refreshToken).expect(401);
});
