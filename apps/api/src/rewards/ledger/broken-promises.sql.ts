/** A promise of the book, and the statement that finds what breaks it: one row, one breach, in words. */
export interface LedgerPromise {
  readonly promise: string;
  readonly breaches: string;
}

/** What must hold of the ledger at any moment, whatever was killed before. */
export const ledgerPromises: readonly LedgerPromise[] = [
  {
    promise: 'every transaction sums to zero',
    breaches: `SELECT posted.source || ': ' || count(entry.points) || ' entries, sum ' || coalesce(sum(entry.points), 0) AS breach
      FROM ledger_transactions posted LEFT JOIN ledger_entries entry ON entry.transaction_id = posted.id
      GROUP BY posted.id HAVING count(entry.points) < 2 OR sum(entry.points) <> 0`,
  },
  {
    promise: 'every balance is the sum of its entries',
    breaches: `SELECT account.kind || ' of ' || account.person_id || ': ' || account.balance || ', entries ' || coalesce(sum(entry.points), 0) AS breach
      FROM ledger_accounts account LEFT JOIN ledger_entries entry ON entry.account_id = account.id
      WHERE account.person_id IS NOT NULL GROUP BY account.id HAVING account.balance <> coalesce(sum(entry.points), 0)`,
  },
  {
    promise: 'nobody has less than nothing',
    breaches: `SELECT account.kind || ' of ' || account.person_id || ': ' || account.balance AS breach
      FROM ledger_accounts account WHERE account.balance < 0`,
  },
  {
    promise: 'nothing is entered twice',
    breaches: `SELECT source || ': ' || count(*) || ' times' AS breach FROM ledger_transactions GROUP BY source HAVING count(*) > 1`,
  },
  {
    promise: 'an award’s steps follow each other, and what it moved is what it holds',
    breaches: `SELECT award.report_id || ' ' || award.person_id || ' ' || award.kind || ': ' || award.moved || ' moved in ' || award.steps
        || ' steps, holds ' || award.holds AS breach
      FROM (SELECT posted.report_id, posted.person_id, posted.kind, count(DISTINCT posted.id) AS steps, max(posted.step) AS last,
          sum(CASE account.kind WHEN 'debt' THEN -entry.points ELSE entry.points END) AS moved,
          (array_agg((posted.facts->'to'->>'points')::integer ORDER BY posted.step DESC))[1] AS holds
        FROM ledger_transactions posted JOIN ledger_entries entry ON entry.transaction_id = posted.id
        JOIN ledger_accounts account ON account.id = entry.account_id AND account.person_id = posted.person_id
        WHERE posted.step IS NOT NULL GROUP BY posted.report_id, posted.person_id, posted.kind) award
      WHERE award.steps <> award.last OR award.moved <> award.holds`,
  },
];
