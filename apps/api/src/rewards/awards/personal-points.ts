import type { PersonalStore } from '../../people';

/**
 * What somebody has earned and spent, and what was decided about it. All of it stays when he goes: a book of double
 * entry has no holes, and nobody is behind it any more.
 */
export const personalPoints: PersonalStore = {
  sections: [
    {
      name: 'points',
      row: `to_jsonb(posted) - 'source' || jsonb_build_object('entries', (
        SELECT jsonb_agg(jsonb_build_object('account', account.kind, 'points', entry.points) ORDER BY account.kind)
        FROM ledger_entries entry JOIN ledger_accounts account ON account.id = entry.account_id
        WHERE entry.transaction_id = posted.id AND account.person_id = posted.person_id))`,
      from: 'ledger_transactions posted WHERE posted.person_id = $1',
      key: { of: 'posted.id', type: 'uuid' },
    },
    {
      name: 'balances',
      row: "to_jsonb(account) - 'id'",
      from: 'ledger_accounts account WHERE account.person_id = $1',
      key: { of: 'account.id', type: 'bigint' },
    },
    {
      name: 'rulings',
      row: "to_jsonb(ruling) - 'ruled_by' - 'note'",
      from: 'award_rulings ruling WHERE ruling.person_id = $1',
      key: { of: 'ruling.id', type: 'uuid' },
    },
    {
      name: 'rulingsMade',
      row: "to_jsonb(ruling) - 'person_id'",
      from: 'award_rulings ruling WHERE ruling.ruled_by = $1',
      key: { of: 'ruling.id', type: 'uuid' },
    },
    {
      name: 'pointRulesMade',
      row: 'to_jsonb(rules)',
      from: 'point_rules rules WHERE rules.changed_by = $1',
      key: { of: 'rules.version', type: 'bigint' },
    },
  ],
};
