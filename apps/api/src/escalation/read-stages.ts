import type { StagesAnswer } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import type { StoredStage } from './stages-holder';

interface StagesRow {
  version: number;
  stages: StoredStage[];
  note: string | null;
  changedAt: Date;
}

/** The stages in force, as they are told. */
export async function readStages(client: Pick<PoolClient, 'query'>): Promise<StagesAnswer> {
  const { rows } = await client.query<StagesRow>(
    `SELECT id AS version, body->'stages' AS stages, note, created_at AS "changedAt"
     FROM escalation_versions ORDER BY id DESC LIMIT 1`,
  );
  const [newest] = rows;
  if (!newest) throw new Error('There are no stages of escalation yet: run the seed.');
  const { version, stages, note, changedAt } = newest;
  return {
    version,
    changedAt: changedAt.toISOString(),
    ...(note ? { note } : {}),
    stages: stages.map(({ stage, percent, levels, since }) => ({
      stage,
      percent,
      levels,
      ...(since ? { since } : {}),
    })),
  };
}
