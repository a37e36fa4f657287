import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { hasConsent } from '../../people';
import type { WechatMessages } from '../../platform/config/wechat-templates';
import { inTransaction } from '../../platform/database/transaction';
import { enqueue } from '../../platform/jobs';
import type { Channel, Message } from '../channel';
import { leavesCredits, outside } from './importance';
import { wechatJob, wechatTask } from './send-message';
import { templateData } from './template-data';

interface ChannelDeps {
  dataSource: DataSource;
  newId: () => string;
  config: { wechat: { messages?: WechatMessages | undefined } | undefined };
}

/** WeChat's subscribe messages, where the owner has templates. */
export function wechatChannels(deps: ChannelDeps): Channel[] {
  const messages = deps.config.wechat?.messages;
  return messages && messages.templates.length > 0 ? [wechatChannel(deps, messages)] : [];
}

/**
 * Takes a credit and leaves the message to a job of its own, in one transaction: whoever has no credit, no WeChat
 * account or none any more, or has taken his consent back, has the inbox. Only the job talks to WeChat, so its troubles hold up nothing else.
 */
function wechatChannel(deps: ChannelDeps, messages: WechatMessages): Channel {
  return {
    name: 'wechat',
    deliver: async (message) => {
      const { importance, purposes } = outside[message.kind];
      if (importance === 'inbox') return;
      const fitting = purposes.flatMap((purpose) =>
        messages.templates.filter((one) => one.purpose === purpose),
      );
      const leave = leavesCredits[importance];
      if (!(await mayBeTold(deps.dataSource, { message, templateIds: fitting.map(({ id }) => id), leave })))
        return;
      await inTransaction(deps.dataSource, async (client) => {
        const id = deps.newId();
        const [first] = fitting;
        if (!first || !(await record(client, { id, message, templateId: first.id }))) return;
        for (const template of fitting) {
          if (!(await takeCredit(client, { message, templateId: template.id, leave }))) continue;
          await fill(client, { id, templateId: template.id, words: templateData(template, message) });
          return enqueue(client, wechatTask, { id, tries: 0 }, wechatJob);
        }
        await client.query('DELETE FROM wechat_messages WHERE id = $1', [id]);
      });
    },
  };
}

/** A look before anything is written: most people have no credit. Decided is it in the transaction. */
async function mayBeTold(
  dataSource: DataSource,
  { message, templateIds, leave }: { message: Message; templateIds: string[]; leave: number },
): Promise<boolean> {
  const [row] = await dataSource.query<{ may: boolean }[]>(
    `SELECT EXISTS (SELECT FROM subscription_credits credit JOIN people person ON person.id = credit.person_id
      WHERE credit.person_id = $1 AND credit.template_id = ANY($2) AND credit.credits > $3
        AND person.wechat_open_id IS NOT NULL AND person.erased_at IS NULL AND ${hasConsent('person.id')}) AS may`,
    [message.personId, templateIds, leave],
  );
  return row?.may === true;
}

/** Told before, it is not told again: a second one at the same time waits here for the first. */
async function record(
  client: PoolClient,
  { id, message, templateId }: { id: string; message: Message; templateId: string },
): Promise<boolean> {
  const { personId, kind, reportId = null } = message;
  const [sequence, key] = 'key' in message ? [null, message.key] : [message.sequence, null];
  const { rowCount } = await client.query(
    `INSERT INTO wechat_messages (id, person_id, report_id, sequence, about_key, kind, template_id)
      VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING`,
    [id, personId, reportId, sequence, key, kind, templateId],
  );
  return rowCount === 1;
}

async function takeCredit(
  client: PoolClient,
  { message, templateId, leave }: { message: Message; templateId: string; leave: number },
): Promise<boolean> {
  const { rowCount } = await client.query(
    'UPDATE subscription_credits SET credits = credits - 1 WHERE person_id = $1 AND template_id = $2 AND credits > $3',
    [message.personId, templateId, leave],
  );
  return rowCount === 1;
}

async function fill(
  client: PoolClient,
  told: { id: string; templateId: string; words: object },
): Promise<void> {
  await client.query('UPDATE wechat_messages SET template_id = $2, words = $3 WHERE id = $1', [
    told.id,
    told.templateId,
    JSON.stringify(told.words),
  ]);
}
