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
  /** The authority path of the role under which he gets it, root first; absent: within the report's own. */
  areaCodes?: readonly string[] | undefined;
  assignedBy?: string | undefined;
  at: Date;
  why: object;
}

export interface Ending {
  reportId: string;
  reason: string;
  at: Date;
}

/** Gives a report its lead handler. The database refuses a second one. */
export async function assignLead(client: Client, assignment: NewAssignment): Promise<void> {
  await insertAssignment(client, { ...assignment, kind: 'lead' });
}

/** Gives a report one more who helps. */
export async function assignCo(client: Client, assignment: NewAssignment): Promise<void> {
  await insertAssignment(client, { ...assignment, kind: 'co' });
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
export async function endAssignments(client: Client, ended: Ending): Promise<void> {
  await client.query({
    name: 'end-assignments',
    text: 'UPDATE assignments SET ended_at = $3, end_reason = $2 WHERE report_id = $1 AND ended_at IS NULL',
    values: [ended.reportId, ended.reason, ended.at],
  });
}

/**
 * The lead handler is released; those who help stay. Which member of an organisation gave it back is kept, as who
 * claimed it would be.
 */
export async function endLead(client: Client, ended: Ending & { by?: string | undefined }): Promise<void> {
  await client.query({
    name: 'end-lead',
    text: `UPDATE assignments SET ended_at = $3, end_reason = $2,
        claimed_by = CASE WHEN organisation_id IS NULL THEN claimed_by ELSE coalesce($4, claimed_by) END
      WHERE report_id = $1 AND kind = 'lead' AND ended_at IS NULL`,
    values: [ended.reportId, ended.reason, ended.at, ended.by ?? null],
  });
}

/** These parts of a report are over; whoever else handles it stays. */
export async function endParts(
  client: Client,
  ended: Ending & { assignmentIds: readonly string[] },
): Promise<void> {
  await client.query({
    name: 'end-parts',
    text: `UPDATE assignments SET ended_at = $3, end_reason = $2
      WHERE report_id = $1 AND id = ANY($4::uuid[]) AND ended_at IS NULL`,
    values: [ended.reportId, ended.reason, ended.at, ended.assignmentIds],
  });
}

/**
 * A closed report is nobody's past any more: who had it when it was closed has it again, as he had it, in assignments
 * of their own. `from` is an ended one, of this closing or an earlier one, `id` the new one's.
 */
export async function reviveAssignments(
  client: Client,
  revived: { assignments: readonly { from: string; id: string }[]; closedAt: Date; at: Date },
): Promise<void> {
  await client.query({
    name: 'revive-assignments',
    text: `INSERT INTO assignments (id, report_id, kind, person_id, organisation_id, claimed_by, role, area_code, area_codes,
        assigned_at, assigned_by, accepted_at, why)
      SELECT pair.id, a.report_id, a.kind, a.person_id, a.organisation_id, a.claimed_by, a.role, a.area_code, a.area_codes,
        $3, a.assigned_by, CASE WHEN a.kind = 'lead' OR a.accepted_at IS NOT NULL THEN $3::timestamptz END, a.why
      FROM unnest($1::uuid[], $2::uuid[]) pair ("from", id) JOIN assignments a ON a.id = pair."from" AND a.ended_at = $4`,
    values: [
      revived.assignments.map(({ from }) => from),
      revived.assignments.map(({ id }) => id),
      revived.at,
      revived.closedAt,
    ],
  });
}

/**
 * The report moves away from its path: who was given it there is remembered under that path. An organisation counts
 * for the path's district.
 */
export async function keepAreasOf(
  client: Client,
  kept: { reportId: string; areaCodes: readonly string[]; districtDepth: number },
): Promise<void> {
  await client.query({
    name: 'keep-assigned-areas',
    text: `UPDATE assignments SET area_codes = CASE
        WHEN organisation_id IS NOT NULL THEN ($2::text[])[:$3::int]
        WHEN area_code = ANY($2) THEN ($2::text[])[:array_position($2::text[], area_code)] ELSE $2 END
      WHERE report_id = $1 AND area_codes IS NULL`,
    values: [kept.reportId, kept.areaCodes, kept.districtDepth],
  });
}

async function insertAssignment(
  client: Client,
  assignment: NewAssignment & { kind: 'lead' | 'co' },
): Promise<void> {
  const { id, reportId, kind, assignee, areaCodes, assignedBy, at, why } = assignment;
  await client.query({
    name: 'assign-handler',
    text: `INSERT INTO assignments (id, report_id, kind, person_id, organisation_id, role, area_code, area_codes, assigned_at, assigned_by, why)
      VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    values: [
      id,
      reportId,
      kind,
      'personId' in assignee ? assignee.personId : null,
      'organisationId' in assignee ? assignee.organisationId : null,
      assignee.role,
      'personId' in assignee ? (areaCodes?.at(-1) ?? null) : null,
      areaCodes ?? null,
      at,
      assignedBy ?? null,
      JSON.stringify(why),
    ],
  });
}
