import type { LedgerPromise } from '../ledger/broken-promises.sql';

/** What must hold of what was redeemed at any moment, whatever was killed before. */
export const shopPromises: readonly LedgerPromise[] = [
  {
    promise: 'what was redeemed was paid, once, and what came back was given back, once',
    breaches: `SELECT redemption.id || ' (' || redemption.state || '): paid ' || paid.points || ', back ' || back.points AS breach
      FROM redemptions redemption
      CROSS JOIN LATERAL (SELECT coalesce(sum(entry.points), 0) AS points FROM ledger_transactions posted
        JOIN ledger_entries entry ON entry.transaction_id = posted.id
        JOIN ledger_accounts account ON account.id = entry.account_id AND account.person_id = redemption.person_id
        WHERE posted.source = 'redeem:' || redemption.id) paid
      CROSS JOIN LATERAL (SELECT coalesce(sum(-entry.points), 0) AS points FROM ledger_transactions posted
        JOIN ledger_entries entry ON entry.transaction_id = posted.id
        JOIN ledger_accounts account ON account.id = entry.account_id AND account.kind = 'redeemed'
        WHERE posted.source = 'give-back:' || redemption.id) back
      WHERE paid.points <> -redemption.points
        OR back.points <> CASE WHEN redemption.state IN ('cancelled', 'returned') THEN redemption.points ELSE 0 END`,
  },
  {
    promise: 'nothing was paid for a redemption that there is not',
    breaches: `SELECT posted.source AS breach FROM ledger_transactions posted
      WHERE (posted.source LIKE 'redeem:%' OR posted.source LIKE 'give-back:%')
        AND NOT EXISTS (SELECT FROM redemptions redemption WHERE redemption.id::text = split_part(posted.source, ':', 2))`,
  },
  {
    promise: 'what is no longer in stock is with somebody',
    breaches: `SELECT reward.name || ': ' || reward.stock || ' left and ' || held.count || ' with people of '
        || given.stock AS breach FROM rewards reward
      CROSS JOIN LATERAL (SELECT count(*) AS count FROM redemptions redemption
        WHERE redemption.reward_id = reward.id AND redemption.state IN ('waiting', 'picked-up')) held
      CROSS JOIN LATERAL (SELECT sum(added_stock) AS stock FROM reward_changes WHERE reward_id = reward.id) given
      WHERE reward.stock + held.count <> given.stock`,
  },
];
