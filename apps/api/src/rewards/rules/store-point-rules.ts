import type { PointRules } from '@weilinli/domain';
import type { PoolClient } from 'pg';

type Client = Pick<PoolClient, 'query'>;

/** The newest version, 0 if there is none; and until the transaction ends nobody else stores a newer one. */
export async function lockNewestPointRules(client: Client): Promise<number> {
  await client.query(`SELECT pg_advisory_xact_lock(hashtext('point_rules'))`);
  // A statement of its own: only a new snapshot shows what the one waited for has stored.
  const { rows } = await client.query<{ version: number }>(
    'SELECT coalesce(max(version), 0) AS version FROM point_rules',
  );
  return rows[0]?.version ?? 0;
}

export interface NewPointRules {
  rules: PointRules;
  note?: string | undefined;
  changedBy?: string | undefined;
}

/** Keeps rules as the next version: reports that come in from now on are judged by them. */
export async function storePointRules(
  client: Client,
  { rules, note, changedBy }: NewPointRules,
): Promise<void> {
  await client.query('INSERT INTO point_rules (body, note, changed_by) VALUES ($1::jsonb, $2, $3)', [
    JSON.stringify(rules),
    note ?? null,
    changedBy ?? null,
  ]);
}
