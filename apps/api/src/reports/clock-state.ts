import type { Status } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import type { ClockColumns } from './clock-columns';

/** What a report's row says of its clock, and what its clock depends on. */
export interface StoredClock extends Omit<ClockColumns, 'calendar_version'> {
  id: string;
  number: string;
  status: Status;
  version: number;
  calendar_version: number | null;
  accepted_at: Date | null;
  made_safe_at: Date | null;
  resolved_at: Date | null;
  verified_at: Date | null;
  closed_at: Date | null;
  suspended_until: Date | null;
}

const columns = `id, number, status, version, accept_by, make_safe_by, resolve_by, accept_soon_at, make_safe_soon_at,
  resolve_soon_at, provisional, calendar_version, extensions, wake_at, accepted_at, made_safe_at, resolved_at, verified_at,
  closed_at, suspended_until`;

/** Before every id. */
export const firstId = '00000000-0000-0000-0000-000000000000';

/** The next reports in the order of their ids; `which` is a condition on them, of constants. */
export async function clocksAfter(
  client: Pick<PoolClient, 'query'>,
  { after, limit, which = 'true' }: { after: string; limit: number; which?: string },
): Promise<StoredClock[]> {
  const { rows } = await client.query<StoredClock>(
    `SELECT ${columns} FROM reports WHERE id > $1 AND ${which} ORDER BY id LIMIT $2`,
    [after, limit],
  );
  return rows;
}

/** These reports, held until the transaction ends. */
export async function lockClocks(
  client: Pick<PoolClient, 'query'>,
  ids: readonly string[],
): Promise<StoredClock[]> {
  await client.query('SELECT 1 FROM reports WHERE id = ANY($1) ORDER BY id FOR NO KEY UPDATE', [ids]);
  // A statement of its own: only a new snapshot shows what those waited for have written.
  const { rows } = await client.query<StoredClock>(`SELECT ${columns} FROM reports WHERE id = ANY($1)`, [
    ids,
  ]);
  return rows;
}

/** The state on which a clock's columns depend. */
export function stateOf({ status, suspended_until, resolved_at, verified_at }: StoredClock) {
  return { status, suspendedUntil: suspended_until, resolvedAt: resolved_at, verifiedAt: verified_at };
}
