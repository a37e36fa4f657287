import type { PoolClient } from 'pg';
import type { DataSource } from 'typeorm';
import { inTransaction } from '../platform/database/transaction';
import { type ClockColumns, clockColumnNames, clockColumns } from './clock-columns';
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
 * happened to them, so nothing is added to their histories. Answers what went wrong with single ones.
 */
export async function restoreClocks(deps: RestoreDeps): Promise<unknown[]> {
  const failures: unknown[] = [];
  for (let after: string | undefined = firstId; after !== undefined; ) {
    const from: string = after;
    const { last, failed } = await inTransaction(deps.dataSource, (client) =>
      restoreBatch(deps, client, from),
    );
    failures.push(...failed);
    after = last;
  }
  return failures;
}

async function restoreBatch(
  deps: RestoreDeps,
  client: PoolClient,
  after: string,
): Promise<{ last: string | undefined; failed: unknown[] }> {
  const found = await clocksAfter(client, { after, limit: batch, which });
  const ids = found.map(({ id }) => id);
  const rows = await lockClocks(client, ids);
  const entries = await clockEntriesOf(client, ids);
  await knowJudgesOf({ ...deps, client }, [...entries.values()].flat());
  const stages = deps.escalationStages.current();
  const failed: unknown[] = [];
  for (const row of rows) {
    let columns: ClockColumns;
    try {
      columns = clockColumns(clockFrom(deps, entries.get(row.id) ?? []), { state: stateOf(row), stages });
    } catch (error) {
      failed.push(error);
      continue;
    }
    await client.query(
      `UPDATE reports SET ${clockColumnNames.map((name, index) => `${name} = $${index + 2}`).join(', ')} WHERE id = $1`,
      [row.id, ...clockColumnNames.map((name) => columns[name])],
    );
  }
  return { last: ids.at(-1), failed };
}
