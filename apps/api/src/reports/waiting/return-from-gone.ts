import type { PoolClient } from 'pg';
import { dutyRoles } from '../../dispatch';
import { onConnection } from '../../platform/database/on-connection';
import { inTransaction } from '../../platform/database/transaction';
import { moveBySystem } from '../move-by-system';
import { leadOf } from '../report-row';
import type { WaitingDeps } from './dispatch-waiting';
import { leaveOnDesk } from './leave-on-desk';

/** A role that is ended and given anew in another step – by an import, say – moves nobody's reports. */
const grace = '1 minute';

/** How many are looked up at once; the rest comes with the next round. */
const pageSize = 200;

interface Left {
  reportId: string;
  assignmentId: string;
}

/**
 * Puts on the desk what is in the hands of somebody who is no longer on the staff, or of an organisation for which
 * nobody works any more. A suspended report has nothing to be done for: it comes when it is resumed. A fixed one stays
 * its fixer's: it comes when it is contested. Answers how many were put there.
 */
export async function returnFromGone(deps: WaitingDeps): Promise<number> {
  const left = await onConnection(deps.dataSource, readLeft);
  let returned = 0;
  for (const one of left) if (await returnOne(deps, one)) returned++;
  return returned;
}

async function returnOne(deps: WaitingDeps, { reportId, assignmentId }: Left): Promise<boolean> {
  try {
    return await inTransaction(deps.dataSource, (client) =>
      moveBySystem(deps, client, {
        reportId,
        action: 'return',
        effect: async ({ row, now }) => {
          // Somebody may have been quicker.
          if (leadOf(row)?.id !== assignmentId || row.status === 'suspended') return undefined;
          return leaveOnDesk(client, { row, because: 'handler-left', at: now });
        },
      }),
    );
  } catch (error) {
    deps.log.warn({ err: error, reportId }, 'a report of somebody who has left could not be put on the desk');
    return false;
  }
}

const counts = (alias: string) => `(${alias}.valid_from <= now() AND (${alias}.valid_to IS NULL
  OR ${alias}.valid_to > now() - interval '${grace}'))`;
const staff = dutyRoles.map((role) => `'${role}'`).join(', ');

/**
 * From those who are gone to what they have, and not the other way round: of 20,000 with 100,000 reports in hand hardly
 * anybody is gone. About 0.2 s at that size, once a minute.
 */
async function readLeft(client: PoolClient): Promise<Left[]> {
  const { rows } = await client.query<Left>({
    name: 'handlers-gone',
    text: `WITH gone AS MATERIALIZED (
        SELECT holder.person_id
        FROM (SELECT DISTINCT person_id FROM assignments WHERE ended_at IS NULL AND person_id IS NOT NULL) holder
        JOIN people person ON person.id = holder.person_id
        WHERE person.erased_at IS NOT NULL OR NOT EXISTS (SELECT FROM role_grants role_grant
          WHERE role_grant.person_id = holder.person_id AND role_grant.role IN (${staff}) AND ${counts('role_grant')})
      ), deserted AS MATERIALIZED (
        SELECT organisation.id FROM organisations organisation WHERE NOT EXISTS (SELECT FROM role_grants member
          WHERE member.organisation_id = organisation.id AND ${counts('member')})
      ), left_behind AS (
        SELECT held.id, held.report_id FROM gone JOIN assignments held ON held.person_id = gone.person_id
          WHERE held.kind = 'lead' AND held.ended_at IS NULL
        UNION ALL
        SELECT held.id, held.report_id FROM deserted JOIN assignments held ON held.organisation_id = deserted.id
          WHERE held.kind = 'lead' AND held.ended_at IS NULL
      )
      SELECT id AS "assignmentId", report_id AS "reportId" FROM left_behind
      WHERE (SELECT r.status FROM reports r WHERE r.id = left_behind.report_id) IN ('dispatched', 'accepted')
      ORDER BY report_id LIMIT ${pageSize}`,
  });
  return rows;
}
