import type { Stage } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { onConnection } from '../platform/database/on-connection';
import type { StagesInForce } from '../reports';

/** The process's copy of the stages in force. Older versions judge nothing any more; histories name them. */
export interface StagesHolder extends StagesInForce {
  /** Fetches the newest version. */
  reload(): Promise<void>;
}

export interface StagesVersion {
  version: number;
  stages: readonly Stage[];
}

/** Loads the stages in force. Refuses a database without any: `ensureStages` comes first. */
export async function openStagesHolder(dataSource: DataSource): Promise<StagesHolder> {
  let current = await onConnection(dataSource, newestStages);
  const take = (newest: StagesVersion) => {
    // Of two loads at once the older one may come back last.
    if (newest.version > current.version) current = newest;
  };
  return {
    current: () => current.stages,
    version: () => current.version,
    knowing: async (version, client) => {
      if (version > current.version) take(await newestStages(client));
    },
    reload: async () => take(await onConnection(dataSource, newestStages)),
  };
}

/** A stage as it is kept: JSON has no instants. */
export interface StoredStage extends Omit<Stage, 'since'> {
  since?: string;
}

export function readStage({ since, ...stage }: StoredStage): Stage {
  return since === undefined ? stage : { ...stage, since: new Date(since) };
}

async function newestStages(client: Pick<PoolClient, 'query'>): Promise<StagesVersion> {
  const { rows } = await client.query<{ version: number; stages: StoredStage[] }>(
    `SELECT id AS version, body->'stages' AS stages FROM escalation_versions ORDER BY id DESC LIMIT 1`,
  );
  const [row] = rows;
  if (!row) throw new Error('There are no stages of escalation yet: run the seed.');
  return { version: row.version, stages: row.stages.map(readStage) };
}
