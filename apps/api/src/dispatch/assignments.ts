import type { PoolClient } from 'pg';

type Client = Pick<PoolClient, 'query'>;

/** Who is to handle a report: a person, or an organisation whose members claim. */
export type Assignee = {
  role: string;
  displayName: string;
} & ({ personId: string } | { organisationId: string });

export interface NewAssignment {
  id: string;
  reportId: string;
  assignee: Assignee;
  assignedBy?: string;
  at: Date;
  why: object;
}

/** Gives a report its lead handler. The database refuses a second one. */
export async function assignLead(client: Client, assignment: NewAssignment): Promise<void> {
  const { id, reportId, assignee, assignedBy, at, why } = assignment;
  await client.query({
    name: 'assign-lead',
    text: `INSERT INTO assignments (id, report_id, kind, person_id, organisation_id, role, assigned_at, assigned_by, why)
      VALUES ($1, $2, 'lead', $3, $4, $5, $6, $7, $8)`,
    values: [
      id,
      reportId,
      'personId' in assignee ? assignee.personId : null,
      'organisationId' in assignee ? assignee.organisationId : null,
      assignee.role,
      at,
      assignedBy ?? null,
      JSON.stringify(why),
    ],
  });
}

/** The lead handler said yes; of an organisation, who of its members claimed it. */
export async function acceptLead(
  client: Client,
  accepted: { reportId: string; by: string; at: Date },
): Promise<void> {
  await client.query({
    name: 'accept-lead',
    text: `UPDATE assignments SET accepted_at = $3, claimed_by = $2
      WHERE report_id = $1 AND kind = 'lead' AND ended_at IS NULL`,
    values: [accepted.reportId, accepted.by, accepted.at],
  });
}

/** Every current handler of a report is released. What they did stays theirs to read. */
export async function endAssignments(
  client: Client,
  ended: { reportId: string; reason: string; at: Date },
): Promise<void> {
  await client.query({
    name: 'end-assignments',
    text: 'UPDATE assignments SET ended_at = $3, end_reason = $2 WHERE report_id = $1 AND ended_at IS NULL',
    values: [ended.reportId, ended.reason, ended.at],
  });
}
