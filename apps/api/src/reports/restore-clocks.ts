import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../platform/database/transaction';
import { clockColumnNames, clockColumns } from './clock-columns';
import { clocksAfter, firstId, lockClocks, stateOf } from './clock-state';
import type { ReportDeps } from './deps';
import { clockEntriesOf, clockFrom, knowJudgesOf } from './read-clock';

export type RestoreDeps = Pick<ReportDeps, 'catalogue' | 'calendars' | 'escalationStages'> & {
  dataSource: DataSource;
};

const batch = 200;

/** From before there was a calendar: their deadlines took work time for time that never stops. */
const which = 'calendar_version IS NULL';

/**
 * Stores what the clocks of reports come to that were reported before there was a calendar, in hand or not. Nothing
 * happened to them, so nothing is added to their histories.
 */
export async function restoreClocks(deps: RestoreDeps): Promise<void> {
  for (let after: string | undefined = firstId; after !== undefined; ) {
    const from: string = after;
    after = await inTransaction(deps.dataSource, (client) => restoreBatch(deps, client, from));
  }
}

async function restoreBatch(
  deps: RestoreDeps,
  client: PoolClient,
  after: string,
): Promise<string | undefined> {
  const found = await clocksAfter(client, { after, limit: batch, which });
  const ids = found.map(({ id }) => id);
  const rows = await lockClocks(client, ids);
  const entries = await clockEntriesOf(client, ids);
  await knowJudgesOf(deps, [...entries.values()].flat());
  const stages = deps.escalationStages.current();
  for (const row of rows) {
    const columns = clockColumns(clockFrom(deps, entries.get(row.id) ?? []), { state: stateOf(row), stages });
    await client.query(
      `UPDATE reports SET ${clockColumnNames.map((name, index) => `${name} = $${index + 2}`).join(', ')} WHERE id = $1`,
      [row.id, ...clockColumnNames.map((name) => columns[name])],
    );
  }
  return ids.at(-1);
}
