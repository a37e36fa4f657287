import type { DataSource } from 'typeorm';

interface Deps {
  dataSource: DataSource;
  wechat: { appId: string };
}

/** The first pause; each after it is twice as long, up to the longest. Seconds. */
const first = 5;
const longest = 900;

/** Until when WeChat is left in peace; undefined when it may be asked. One process's trouble spares all of them theirs. */
export async function pausedUntil({ dataSource, wechat }: Deps): Promise<Date | undefined> {
  const [app] = await dataSource.query<{ until: Date }[]>(
    'SELECT paused_until AS until FROM wechat_apps WHERE app_id = $1 AND paused_until > now()',
    [wechat.appId],
  );
  return app?.until;
}

/** Leaves WeChat in peace for a while, and answers until when; several who meet the same trouble make one pause. */
export async function pause({ dataSource, wechat }: Deps): Promise<Date> {
  await dataSource.query(
    `INSERT INTO wechat_apps (app_id, paused_until, pauses) VALUES ($1, now() + make_interval(secs => ${first}), 1)
    ON CONFLICT (app_id) DO UPDATE SET pauses = wechat_apps.pauses + 1,
        paused_until = now() + make_interval(secs => least(${longest}, ${first} * 2 ^ least(wechat_apps.pauses, 10)))
      WHERE wechat_apps.paused_until IS NULL OR wechat_apps.paused_until < now()`,
    [wechat.appId],
  );
  const [app] = await dataSource.query<{ until: Date }[]>(
    'SELECT coalesce(paused_until, now()) AS until FROM wechat_apps WHERE app_id = $1',
    [wechat.appId],
  );
  if (!app) throw new Error('a pause that nobody wrote down');
  return app.until;
}

/** It answers again. */
export async function goOn({ dataSource, wechat }: Deps): Promise<void> {
  await dataSource.query(
    'UPDATE wechat_apps SET pauses = 0, paused_until = NULL WHERE app_id = $1 AND pauses > 0',
    [wechat.appId],
  );
}
