import { bounds, type Page, type TeamMember } from '@weilinli/contracts';
import type { PoolClient } from 'pg';
import type { AreaIndexHolder } from '../../areas';
import { grantIsActive } from '../../people';
import { decodeCursor, encodeCursor, uuidKey } from '../../platform/cursor';
import { openCountOf } from '../candidates';
import { isOnDuty } from './on-duty.sql';

interface TeamRow {
  id: string;
  displayName: string;
  areaCodes: string[];
  onDuty: boolean;
  onLeaveUntil: Date | null;
  open: number;
  overdue: number;
  dueSoon: number;
  limit: number | null;
  lastSeenAt: Date | null;
}

export interface TeamQuestion {
  areaCode: string;
  limit?: number | undefined;
  cursor?: string | undefined;
}

/** A page of the grid workers and leaders of an area and of all below it: who is there, and how much they have in hand. */
export async function readTeam(
  { areas }: { areas: AreaIndexHolder },
  client: Pick<PoolClient, 'query'>,
  { areaCode, limit = bounds.pageSize.default, cursor }: TeamQuestion,
): Promise<Page<TeamMember>> {
  const [after] = cursor === undefined ? [] : decodeCursor('team', cursor, [uuidKey]);
  const { rows } = await client.query<TeamRow>({
    name: 'duty-team',
    text: team,
    values: [areaCode, after ?? null, limit + 1],
  });
  const page = rows.slice(0, limit);
  const last = page.at(-1);
  return {
    items: page.map((row) => presentMember(areas, row)),
    nextCursor: rows.length > limit && last ? encodeCursor('team', [last.id]) : null,
  };
}

/** What lies below an area: the managing district stands in place of the one that coded a street. */
const within = `RECURSIVE managed AS MATERIALIZED (
    SELECT code, managing_district_code AS above FROM areas WHERE valid_to IS NULL AND managing_district_code IS NOT NULL
  ), within (code) AS (
    SELECT $1::text UNION
    SELECT child.code FROM within up CROSS JOIN LATERAL (
      SELECT code FROM areas WHERE parent_code = up.code AND valid_to IS NULL AND managing_district_code IS NULL
      UNION ALL SELECT code FROM managed WHERE above = up.code) child
  )`;

/** Of what a member has in hand, what this holds for, by the columns of `reports late`. */
const countWhere = (condition: string) => `(SELECT count(*)::int FROM assignments held
  WHERE held.person_id = member.id AND held.ended_at IS NULL
  AND (SELECT late.status IN ('dispatched', 'accepted') AND ${condition} FROM reports late WHERE late.id = held.report_id))`;
const isLate = 'coalesce(late.next_due_at < now(), false)';
const isSoon = `coalesce(now() >= least(CASE WHEN late.accepted_at IS NULL THEN late.accept_soon_at END,
  CASE WHEN late.made_safe_at IS NULL THEN late.make_safe_soon_at END, late.resolve_soon_at), false)`;

const team = `WITH ${within}, member AS (
    SELECT person.id, person.display_name, array_agg(DISTINCT held.area_code ORDER BY held.area_code) AS area_codes
    FROM role_grants held JOIN within ON within.code = held.area_code
      JOIN people person ON person.id = held.person_id AND person.erased_at IS NULL
    WHERE held.role IN ('worker', 'leader') AND ${grantIsActive('held')} AND ($2::uuid IS NULL OR person.id > $2)
    GROUP BY person.id ORDER BY person.id LIMIT $3
  )
  SELECT member.id, member.display_name AS "displayName", member.area_codes AS "areaCodes",
    ${isOnDuty('member.id')} AS "onDuty",
    (SELECT max(ends_at) FROM leaves away WHERE away.person_id = member.id AND away.cancelled_at IS NULL
      AND away.starts_at <= now() AND away.ends_at > now()) AS "onLeaveUntil",
    ${openCountOf('member.id')} AS open, ${countWhere(isLate)} AS overdue,
    ${countWhere(`NOT ${isLate} AND ${isSoon}`)} AS "dueSoon",
    settings.load_limit AS limit, settings.last_seen_at AS "lastSeenAt"
  FROM member LEFT JOIN worker_settings settings ON settings.person_id = member.id ORDER BY member.id`;

function presentMember(areas: AreaIndexHolder, row: TeamRow): TeamMember {
  const { id, displayName, areaCodes, onDuty, onLeaveUntil, open, overdue, dueSoon, limit, lastSeenAt } = row;
  return {
    id,
    displayName,
    areas: areas.current().areasByCode(areaCodes),
    onDuty,
    ...(onLeaveUntil ? { onLeaveUntil: onLeaveUntil.toISOString() } : {}),
    open,
    overdue,
    dueSoon,
    ...(limit === null ? {} : { limit }),
    ...(lastSeenAt ? { lastSeenAt: lastSeenAt.toISOString() } : {}),
  };
}
