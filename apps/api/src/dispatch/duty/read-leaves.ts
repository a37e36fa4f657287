import { bounds, type Leave, type Page } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import { decodeCursor, encodeCursor, uuidKey } from '../../platform/cursor';
import { Refusal } from '../../platform/errors';
import { type LeaveRow, leaveColumns, presentLeave } from './leave-row';

type Client = Pick<PoolClient, 'query'>;

const leave = `SELECT ${leaveColumns('leave', 'person')} AS row FROM leaves leave JOIN people person ON person.id = leave.person_id`;

export async function readLeave(client: Client, id: string): Promise<Leave> {
  const { rows } = await client.query<{ row: LeaveRow }>({
    name: 'leave-by-id',
    text: `${leave} WHERE leave.id = $1`,
    values: [id],
  });
  if (!rows[0]) throw new Refusal('NOT_FOUND');
  return presentLeave(rows[0].row);
}

/** A page of somebody's leaves, the one entered last first; the cancelled ones among them. */
export async function listLeaves(
  client: Client,
  question: { personId: string; limit?: number | undefined; cursor?: string | undefined },
): Promise<Page<Leave>> {
  const { personId, limit = bounds.pageSize.default, cursor } = question;
  const [before] = cursor === undefined ? [] : decodeCursor('leaves', cursor, [uuidKey]);
  const { rows } = await client.query<{ row: LeaveRow }>({
    name: 'leaves-of',
    text: `${leave} WHERE leave.person_id = $1 AND ($2::uuid IS NULL OR leave.id < $2) ORDER BY leave.id DESC LIMIT $3`,
    values: [personId, before ?? null, limit + 1],
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map(({ row }) => presentLeave(row)),
    nextCursor: rows.length > limit && last ? encodeCursor('leaves', [last.row.id]) : null,
  };
}
