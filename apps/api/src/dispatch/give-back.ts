import type { PoolClient } from 'pg';
import { awayFrom } from './away';

export interface GivenBack {
  reportId: string;
  /** When they were released, all at once. */
  releasedAt: Date;
  at: Date;
  by: string;
  newId: () => string;
}

/**
 * Whoever handled a report until it was taken from all of them at once has it again, as he had it: also accepted, by
 * the same member, and for the same reasons. If its lead handler has left the staff or is away, nobody gets it: those who
 * help do not carry it alone.
 */
export async function giveBackAssignments(
  client: Pick<PoolClient, 'query'>,
  { reportId, releasedAt, at, by, newId }: GivenBack,
): Promise<void> {
  const { rows } = await client.query<{ id: string; kind: 'lead' | 'co' }>({
    name: 'handlers-to-give-back',
    text: `SELECT released.id, released.kind FROM assignments released
      WHERE released.report_id = $1 AND released.ended_at = $2 AND (${awayFrom('released')}) IS NULL`,
    values: [reportId, releasedAt],
  });
  if (!rows.some(({ kind }) => kind === 'lead')) return;
  for (const { id } of rows) {
    await client.query({
      name: 'give-back-assignment',
      text: `INSERT INTO assignments (id, report_id, kind, person_id, organisation_id, claimed_by, role, area_code, area_codes,
          assigned_at, assigned_by, accepted_at, why)
        SELECT $2, report_id, kind, person_id, organisation_id, claimed_by, role, area_code, area_codes,
          $3, $4, accepted_at, why FROM assignments WHERE id = $1`,
      values: [id, newId(), at, by],
    });
  }
}
