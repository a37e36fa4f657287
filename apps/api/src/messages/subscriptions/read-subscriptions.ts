import type { Subscriptions, SubscriptionTemplate } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import type { WechatTemplate } from '../../platform/config/wechat-templates';

interface CreditRow {
  templateId: string;
  credits: number;
  lastAnswer: NonNullable<SubscriptionTemplate['lastAnswer']>;
}

/** The owner's templates, and how often this person can still be told by each. */
export async function readSubscriptions(
  client: Pick<PoolClient, 'query'>,
  question: { personId: string; templates: readonly WechatTemplate[] },
): Promise<Subscriptions> {
  const { personId, templates } = question;
  if (templates.length === 0) return { items: [] };
  const { rows } = await client.query<CreditRow>(
    `SELECT template_id AS "templateId", credits, last_answer AS "lastAnswer"
      FROM subscription_credits WHERE person_id = $1`,
    [personId],
  );
  const known = new Map(rows.map((row) => [row.templateId, row]));
  return {
    items: templates.map(({ id, name, purpose }) => {
      const { credits = 0, lastAnswer } = known.get(id) ?? {};
      return { id, name, purpose, credits, ...(lastAnswer ? { lastAnswer } : {}) };
    }),
  };
}
