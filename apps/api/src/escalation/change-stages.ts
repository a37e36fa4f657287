import type { ChangeStages } from '@weilinli/contracts';
import { datedStages, mistakesInStages, type Stage } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { Refusal } from '../platform/errors';
import { lockNewestStages, storeStages } from './store-stages';

/** Stores the whole list as the next version, or nothing where it says what the newest one says. Mistakes are refused. */
export async function changeStages(
  client: Pick<PoolClient, 'query'>,
  { stages, note, changedBy }: ChangeStages & { changedBy: string },
): Promise<void> {
  const errors = mistakesInStages(stages);
  if (errors.length > 0) throw new Refusal('STAGES_MISTAKEN', { errors });
  const newest = await lockNewestStages(client);
  const before = newest?.stages ?? [];
  if (newest && sameStages(before, stages)) return;
  // Whoever waited for the lock began before the one waited for had stored: the time is that of the statement.
  const { rows } = await client.query<{ now: Date }>('SELECT clock_timestamp() AS now');
  const now = rows[0]?.now ?? new Date(Number.NaN);
  await storeStages(client, { stages: datedStages(before, stages, now), note, changedBy });
}

type Said = Pick<Stage, 'stage' | 'percent' | 'levels'>;

function sameStages(one: readonly Said[], other: readonly Said[]): boolean {
  const written = (stages: readonly Said[]) =>
    JSON.stringify(stages.map(({ stage, percent, levels }) => [stage, percent, levels]));
  return written(one) === written(other);
}
