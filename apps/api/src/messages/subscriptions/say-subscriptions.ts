import type { PutSubscriptions } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import type { WechatTemplate } from '../../platform/config/wechat-templates';
import { Refusal } from '../../platform/errors';

/** Nobody agrees so often and is never told; whoever claims it gains nothing. */
const mostCredits = 1_000;

/**
 * Writes down what a person said when he was asked: each yes is one message. A no leaves what he had agreed to before;
 * a template that WeChat has taken away leaves nothing.
 */
export async function saySubscriptions(
  client: Pick<PoolClient, 'query'>,
  input: PutSubscriptions & { personId: string; templates: readonly WechatTemplate[] },
): Promise<void> {
  const { personId, results, templates } = input;
  const unknown = results.findIndex(({ templateId }) => !templates.some(({ id }) => id === templateId));
  if (unknown >= 0) {
    const errors = [{ path: `results[${unknown}].templateId`, message: 'is not one of ours' }];
    throw new Refusal('TEMPLATE_UNKNOWN', { errors });
  }
  // In one order, so that two calls at once do not wait for each other.
  for (const { templateId, answer } of [...results].sort((a, b) => (a.templateId < b.templateId ? -1 : 1))) {
    await client.query(
      `INSERT INTO subscription_credits (person_id, template_id, credits, last_answer)
        VALUES ($1, $2, CASE WHEN $3 = 'accept' THEN 1 ELSE 0 END, $3)
      ON CONFLICT (person_id, template_id) DO UPDATE SET last_answer = excluded.last_answer, answered_at = now(),
        credits = CASE WHEN excluded.last_answer = 'ban' THEN 0
          ELSE least(${mostCredits}, subscription_credits.credits + excluded.credits) END`,
      [personId, templateId, answer],
    );
  }
}
