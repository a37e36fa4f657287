import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { hasConsent } from '../../people';
import type { Config, WechatConfig } from '../../platform/config/config';
import { inTransaction } from '../../platform/database/transaction';
import { enqueue } from '../../platform/jobs';
import { goOn, otherToken, pause, pausedUntil, sharedToken } from '../../platform/wechat';
import { type Sent, type SubscribeMessage, subscribeSend } from './subscribe-send';
import type { TemplateData } from './template-data';

export const wechatTask = 'wechat-message';
/** One after another: while WeChat is silent, it keeps one worker waiting and not all of them. */
export const wechatJob = { queue: 'wechat' };

export interface WechatTry {
  id: string;
  /** How many tries came before. */
  tries: number;
}

interface SendDeps {
  dataSource: DataSource;
  config: Pick<Config, 'wechat'>;
  log: { warn(facts: object, sentence: string): void; error(facts: object, sentence: string): void };
}

/** News that is older than this is history: it stands in the inbox. */
const newsFor = '24 hours';

/** Sends one message, or says when it is tried again. A job that has been overtaken does nothing. */
export async function sendWechatMessage(deps: SendDeps, attempt: WechatTry): Promise<void> {
  const { wechat } = deps.config;
  if (!wechat) return;
  const at = { dataSource: deps.dataSource, wechat };
  const waiting = await read(deps.dataSource, attempt);
  if (!waiting) return;
  if (waiting.isOld) return settle(deps, { attempt, state: 'too-late' });
  if (!waiting.openId || !waiting.words) return settle(deps, { attempt, state: 'unreachable' });
  const paused = await pausedUntil(at);
  if (paused) return tryLater(deps, { attempt, at: paused });
  const page = waiting.reportId ? `pages/detail/index?id=${waiting.reportId}` : 'pages/inbox/index';
  const { openId, templateId, words } = waiting;
  const sent = await send({ ...deps, wechat }, { openId, templateId, page, words });
  switch (sent.outcome) {
    case 'sent':
      await goOn(at);
      return settle(deps, { attempt, state: 'sent' });
    case 'refused':
      return settle(deps, { attempt, state: 'refused' });
    case 'unreachable':
      deps.log.warn({ message: attempt.id }, 'WeChat does not know this person any more');
      return settle(deps, { attempt, state: 'unreachable' });
    case 'faulty':
      deps.log.error(
        { message: attempt.id, template: templateId, errcode: sent.errcode },
        'WeChat does not take our message: check WECHAT_TEMPLATES against its console',
      );
      return settle(deps, { attempt, state: 'faulty' });
    case 'bad-token':
    case 'later': {
      deps.log.warn(
        { because: sent.outcome === 'later' ? sent.because : 'token' },
        'WeChat is left in peace for a while',
      );
      return tryLater(deps, { attempt, at: await pause(at) });
    }
    default:
      return sent satisfies never;
  }
}

/** With a token that it does not take, once more with another one. */
async function send(
  deps: { dataSource: DataSource; wechat: WechatConfig; log: SendDeps['log'] },
  message: SubscribeMessage,
): Promise<Sent> {
  const token = await sharedToken(deps);
  if (token === undefined) return { outcome: 'later', because: 'no token' };
  const sent = await subscribeSend(deps.wechat, { token, message });
  if (sent.outcome !== 'bad-token') return sent;
  const other = await otherToken(deps, token);
  return other === undefined ? sent : subscribeSend(deps.wechat, { token: other, message });
}

interface Waiting {
  /** Null where it is about none: all that was said stands in the inbox. */
  reportId: string | null;
  templateId: string;
  words: TemplateData | null;
  openId: string | null;
  isOld: boolean;
}

async function read(dataSource: DataSource, { id, tries }: WechatTry): Promise<Waiting | undefined> {
  const [waiting] = await dataSource.query<Waiting[]>(
    `SELECT told.report_id AS "reportId", told.template_id AS "templateId", told.words,
        CASE WHEN person.erased_at IS NULL AND ${hasConsent('person.id')} THEN person.wechat_open_id END AS "openId",
        told.created_at < now() - interval '${newsFor}' AS "isOld"
      FROM wechat_messages told JOIN people person ON person.id = told.person_id
      WHERE told.id = $1 AND told.tries = $2 AND told.state = 'waiting'`,
    [id, tries],
  );
  return waiting;
}

type Settled = 'sent' | 'refused' | 'faulty' | 'unreachable' | 'too-late';

/** Ends it: the words go, and the credit comes back where WeChat has not used it up. */
async function settle(
  { dataSource }: SendDeps,
  { attempt, state }: { attempt: WechatTry; state: Settled },
): Promise<void> {
  await inTransaction(dataSource, async (client) => {
    const { rows } = await client.query<{ personId: string; templateId: string }>(
      `UPDATE wechat_messages SET state = $3, words = NULL, settled_at = now(), tries = tries + 1
        WHERE id = $1 AND tries = $2 AND state = 'waiting' RETURNING person_id AS "personId", template_id AS "templateId"`,
      [attempt.id, attempt.tries, state],
    );
    for (const { personId, templateId } of rows) {
      const account = [personId, templateId];
      if (state === 'refused') await client.query(useUp, account);
      else if (state !== 'sent') await client.query(giveBack, account);
    }
  });
}

const useUp = `UPDATE subscription_credits SET credits = 0, last_answer = 'used-up', answered_at = now()
  WHERE person_id = $1 AND template_id = $2`;
const giveBack = `UPDATE subscription_credits SET credits = credits + 1
  WHERE person_id = $1 AND template_id = $2 AND last_answer NOT IN ('ban', 'used-up')`;

/** The credit stays taken. A little apart, so that not all come back at the same moment. */
async function tryLater(
  { dataSource }: SendDeps,
  { attempt, at }: { attempt: WechatTry; at: Date },
): Promise<void> {
  await inTransaction(dataSource, async (client) => {
    if (!(await nextTry(client, attempt))) return;
    const apart = Number.parseInt(attempt.id.slice(-4), 16) % 5_000;
    await enqueue(
      client,
      wechatTask,
      { id: attempt.id, tries: attempt.tries + 1 },
      { ...wechatJob, runAt: new Date(at.getTime() + apart) },
    );
  });
}

async function nextTry(client: PoolClient, { id, tries }: WechatTry): Promise<boolean> {
  const { rowCount } = await client.query(
    `UPDATE wechat_messages SET tries = tries + 1 WHERE id = $1 AND tries = $2 AND state = 'waiting'`,
    [id, tries],
  );
  return rowCount === 1;
}
