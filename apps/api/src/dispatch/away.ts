import type { PoolClient } from 'pg';
import { grantIsActive } from '../people';
import { isOnLeave } from './duty/on-duty.sql';

/** Why somebody cannot go on with what he had. */
export type Away = 'on-leave' | 'handler-left';

/**
 * An SQL expression: why a part of a report cannot be with who had it; null where it can. Of an organisation somebody has
 * to be left. `part` is an alias of assignments.
 */
export function awayFrom(part: string): string {
  return `CASE
    WHEN ${part}.person_id IS NULL THEN CASE WHEN NOT EXISTS (SELECT FROM role_grants member
      WHERE member.organisation_id = ${part}.organisation_id AND ${grantIsActive('member')}) THEN 'handler-left' END
    WHEN NOT EXISTS (SELECT FROM role_grants held WHERE held.person_id = ${part}.person_id
      AND held.role IN ('worker', 'leader', 'dispatcher', 'department', 'property') AND ${grantIsActive('held')}) THEN 'handler-left'
    WHEN ${isOnLeave(`${part}.person_id`)} THEN 'on-leave' END`;
}

/** The same of one part. */
export async function whyAway(
  client: Pick<PoolClient, 'query'>,
  assignmentId: string,
): Promise<Away | undefined> {
  const { rows } = await client.query<{ away: Away | null }>({
    name: 'why-away',
    text: `SELECT ${awayFrom('part')} AS away FROM assignments part WHERE part.id = $1`,
    values: [assignmentId],
  });
  return rows[0]?.away ?? undefined;
}
