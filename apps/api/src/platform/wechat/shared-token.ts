import { setTimeout as sleep } from 'node:timers/promises';
import type { DataSource } from 'typeorm';
import type { WechatConfig } from '../config/config';
import { askForToken, replaceToken, type StableToken } from './stable-token';

export interface TokenDeps {
  dataSource: DataSource;
  wechat: WechatConfig;
  log: { error(facts: object, sentence: string): void };
}

/** In its last five minutes WeChat gives a new token, while the one before still works. */
const lastMinutes = '5 minutes';
/** Whoever renews and dies is waited for so long. Longer than two calls. */
const lease = '15 seconds';
const looksEveryMs = 50;
const looks = 200;
/** WeChat's own limits of replacing a token on purpose. */
const replacements = { aDay: 20, apart: '30 seconds' };

/** The token that all processes share; undefined when WeChat gives none now. */
export async function sharedToken(deps: TokenDeps): Promise<string | undefined> {
  const stored = await read(deps);
  return stored?.fresh ? stored.token : renewOnce(deps, undefined);
}

/** Another token than this one, which WeChat does not take; undefined when there is none to be had now. */
export async function otherToken(deps: TokenDeps, bad: string): Promise<string | undefined> {
  const stored = await read(deps);
  return stored?.fresh && stored.token !== bad ? stored.token : renewOnce(deps, bad);
}

interface Stored {
  token: string;
  fresh: boolean;
}

async function read({ dataSource, wechat }: TokenDeps): Promise<Stored | undefined> {
  const [stored] = await dataSource.query<Stored[]>(
    `SELECT token, token_expires_at > now() + interval '${lastMinutes}' AS fresh
      FROM wechat_apps WHERE app_id = $1 AND token IS NOT NULL`,
    [wechat.appId],
  );
  return stored;
}

/** One process renews, the others wait for what it finds. Nothing is locked while WeChat is asked. */
async function renewOnce(deps: TokenDeps, bad: string | undefined): Promise<string | undefined> {
  for (let look = 0; look < looks; look++) {
    if (await takeLease(deps)) return await renew(deps, bad);
    await sleep(looksEveryMs);
    const stored = await read(deps);
    if (stored?.fresh && stored.token !== bad) return stored.token;
  }
  return undefined;
}

async function takeLease({ dataSource, wechat }: TokenDeps): Promise<boolean> {
  const [taken] = await dataSource.query<{ taken: boolean }[]>(
    `WITH lease AS (INSERT INTO wechat_apps (app_id, renewing_until) VALUES ($1, now() + interval '${lease}')
      ON CONFLICT (app_id) DO UPDATE SET renewing_until = excluded.renewing_until
        WHERE wechat_apps.renewing_until IS NULL OR wechat_apps.renewing_until < now()
      RETURNING 1)
    SELECT EXISTS (SELECT FROM lease) AS taken`,
    [wechat.appId],
  );
  return taken?.taken === true;
}

async function renew(deps: TokenDeps, bad: string | undefined): Promise<string | undefined> {
  try {
    // Somebody may have renewed it just before the lease was taken.
    const stored = await read(deps);
    if (stored?.fresh && stored.token !== bad) return stored.token;
    const asked = await askForToken(deps.wechat);
    // WeChat's memory may hold the token that it does not take: only then is it replaced.
    const found =
      'token' in asked && asked.token === bad && (await mayReplace(deps))
        ? await replaceToken(deps.wechat)
        : asked;
    if (!('token' in found) || found.token === bad) return complain(deps, found);
    await store(deps, found);
    return found.token;
  } finally {
    await deps.dataSource.query('UPDATE wechat_apps SET renewing_until = NULL WHERE app_id = $1', [
      deps.wechat.appId,
    ]);
  }
}

function complain({ log }: TokenDeps, found: StableToken): undefined {
  if ('trouble' in found && found.trouble === 'misconfigured')
    log.error(
      { because: found.because },
      'WeChat gives us no token: check WECHAT_APP_ID, WECHAT_APP_SECRET and the list of addresses in its console',
    );
  return undefined;
}

/** Counts the replacement before it is asked for: a lost answer counts at WeChat as well. */
async function mayReplace({ dataSource, wechat }: TokenDeps): Promise<boolean> {
  const [may] = await dataSource.query<{ may: boolean }[]>(
    `WITH counted AS (UPDATE wechat_apps SET forced_at = now(),
        forced_today = CASE WHEN ${onSameDay} THEN forced_today + 1 ELSE 1 END
      WHERE app_id = $1 AND (forced_at IS NULL OR forced_at <= now() - interval '${replacements.apart}')
        AND NOT (coalesce(${onSameDay}, false) AND forced_today >= ${replacements.aDay})
      RETURNING 1)
    SELECT EXISTS (SELECT FROM counted) AS may`,
    [wechat.appId],
  );
  return may?.may === true;
}

/** WeChat's day is China's. */
const onSameDay = `(forced_at AT TIME ZONE 'Asia/Shanghai')::date = (now() AT TIME ZONE 'Asia/Shanghai')::date`;

async function store(
  { dataSource, wechat }: TokenDeps,
  found: { token: string; seconds: number },
): Promise<void> {
  await dataSource.query(
    `UPDATE wechat_apps SET token = $2, token_expires_at = now() + make_interval(secs => $3) WHERE app_id = $1`,
    [wechat.appId, found.token, found.seconds],
  );
}
