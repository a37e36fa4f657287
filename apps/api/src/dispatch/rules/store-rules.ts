import type { DispatchRule } from '@weilinli/domain';
import type { PoolClient } from 'pg';

type Client = Pick<PoolClient, 'query'>;

/** The newest version, 0 if there is none; and until the transaction ends nobody else stores a newer one. */
export async function lockNewestRules(client: Client): Promise<number> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('dispatch_rule_versions'))`);
  // A statement of its own: only a new snapshot shows what the one waited for has stored.
  const { rows } = await client.query<{ version: number }>(
    'SELECT coalesce(max(id), 0) AS version FROM dispatch_rule_versions',
  );
  return rows[0]?.version ?? 0;
}

export interface NewRules {
  rules: readonly DispatchRule[];
  note?: string | undefined;
  changedBy?: string | undefined;
}

/** Keeps a set of rules as the next version. */
export async function storeRules(client: Client, { rules, note, changedBy }: NewRules): Promise<number> {
  const { rows } = await client.query<{ version: number }>(
    `INSERT INTO dispatch_rule_versions (body, note, changed_by) VALUES ($1::jsonb, $2, $3) RETURNING id AS version`,
    [JSON.stringify({ rules }), note ?? null, changedBy ?? null],
  );
  const [stored] = rows;
  if (!stored) throw new Error('the rules that were just stored have no version');
  return stored.version;
}
