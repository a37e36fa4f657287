import type { PoolClient } from 'pg';
import type { EscalationFacts } from './escalation-facts';

export interface Firing {
  report: { id: string; version: number };
  facts: Pick<EscalationFacts, 'limit' | 'stage' | 'dueAt'>;
  now: Date;
}

/** Written before anything else: the database refuses a second one, so nobody can go on who is not the first. */
export async function recordFiring(
  client: Pick<PoolClient, 'query'>,
  { report: { id, version }, facts: { limit, stage, dueAt }, now }: Firing,
): Promise<void> {
  const { rowCount } = await client.query({
    name: 'record-firing',
    text: `INSERT INTO escalations (report_id, limit_name, stage, sequence, due_at, fired_at)
      VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`,
    values: [id, limit, stage, version + 1, dueAt, now],
  });
  if (rowCount === 1) return;
  throw new Error(`report ${id}: the stage ${limit} ${stage} was fired, but its history does not tell of it`);
}
