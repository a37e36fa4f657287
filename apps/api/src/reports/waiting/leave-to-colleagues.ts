import type { PoolClient } from 'pg';
import { assignLead, endLead, isOnLeave } from '../../dispatch';
import { grantIsActive } from '../../people';
import type { ReportDeps } from '../deps';
import { moveBySystem } from '../move-by-system';
import { type AssignmentRow, namedIn, type ReportRow } from '../report-row';
import { handedOver } from './choose-again';
import type { Handing, Receiver } from './receiver';

/** What somebody has taken on for his organisation. */
export function claimOf({ status, assignments }: ReportRow, personId: string): AssignmentRow | undefined {
  if (!['dispatched', 'accepted', 'suspended'].includes(status)) return undefined;
  const lead = assignments.find(({ kind, ended }) => kind === 'lead' && !ended);
  return lead && lead.organisationId !== null && lead.claimedBy === personId ? lead : undefined;
}

/**
 * His claim ends, and the report is his organisation's anew, for a colleague to take on: its clock runs on, and what a
 * common superior has decided about the organisation stands. Undefined: there is no colleague who could.
 */
export async function leaveToColleagues(
  deps: ReportDeps,
  client: PoolClient,
  { row, claim, handing }: { row: ReportRow; claim: AssignmentRow; handing: Handing },
): Promise<Receiver['assignee'] | undefined> {
  const { organisationId, displayName, role } = claim;
  const { personId, by } = handing;
  if (organisationId === null || !(await hasColleague(client, { organisationId, personId })))
    return undefined;
  const assignee = { organisationId, displayName, role };
  const why = { rule: 'hand-over', from: personId, by: by.id };
  const moved = await moveBySystem(deps, client, {
    reportId: row.id,
    action: 'assign',
    effect: async ({ now: at }) => {
      await endLead(client, { reportId: row.id, reason: handedOver, at });
      const areaCodes = claim.areaCodes ?? undefined;
      const assignment = { id: deps.newId(), reportId: row.id, assignee, areaCodes, at, why };
      await assignLead(client, { ...assignment, assignedBy: by.id });
      return { facts: { handler: namedIn(claim), why } };
    },
  });
  if (!moved) throw new Error(`report ${row.id} could not be left to colleagues under its lock`);
  return assignee;
}

async function hasColleague(
  client: PoolClient,
  { organisationId, personId }: { organisationId: string; personId: string },
): Promise<boolean> {
  const { rows } = await client.query<{ there: boolean }>({
    name: 'colleague-there',
    text: `SELECT EXISTS (SELECT FROM role_grants member WHERE member.organisation_id = $1 AND member.person_id <> $2
      AND ${grantIsActive('member')} AND NOT ${isOnLeave('member.person_id')}) AS there`,
    values: [organisationId, personId],
  });
  return rows[0]?.there ?? false;
}
