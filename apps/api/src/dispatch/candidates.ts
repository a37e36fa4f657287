import type { Candidate, OrganisationKind, TargetRole } from '@weilinli/domain';
import { grantIsActive } from '../people';
import { isOnDuty, isOnLeave } from './duty/on-duty.sql';

/**
 * How many reports somebody has in hand: given to him and not yet fixed. One probe for each report: a join, planned
 * while the tables were new and small, read all open reports once for each of his (73 ms at 500, now 1).
 */
export function openCountOf(personId: string): string {
  return `(SELECT count(*)::int FROM assignments held WHERE held.person_id = ${personId} AND held.ended_at IS NULL
    AND (SELECT open.status FROM reports open WHERE open.id = held.report_id) IN ('dispatched', 'accepted'))`;
}

/** Of an organisation, which may have thousands; two with this many are equally loaded. */
const countedOpen = 200;
export function openCountOfOrganisation(organisationId: string): string {
  return `(SELECT count(*)::int FROM (SELECT FROM assignments held
    WHERE held.organisation_id = ${organisationId} AND held.ended_at IS NULL
      AND (SELECT open.status FROM reports open WHERE open.id = held.report_id) IN ('dispatched', 'accepted')
    LIMIT ${countedOpen}) counted)`;
}

/** How many are looked at, the deepest areas first: a street may have thousands who work for the whole of it. */
const mostPeople = 200;

/** Whom to look for, as SQL expressions of type text[]. */
export interface Sought {
  /** The authority path of the place. */
  areaCodes: string;
  roles: string;
  /** Codes. */
  organisations: string;
  organisationKinds: string;
}

/**
 * A scalar for a larger statement: who could handle something there, as a JSON array. People by a role over an area of
 * the path, organisations by their code or by what they are for an area of the path. Everything about one of them is
 * an index probe; nothing is looked up for what is not sought. Who fits best is decided in `chooseHandler`.
 */
export function candidatesSelect({ areaCodes, roles, organisations, organisationKinds }: Sought): string {
  return `(SELECT coalesce(json_agg(candidate), '[]') FROM (
    SELECT json_build_object('is', 'person', 'id', person.id, 'displayName', person.display_name,
        'role', holder.role, 'areaCode', holder.area_code,
        'onDuty', ${isOnDuty('person.id')}, 'onLeave', ${isOnLeave('person.id')},
        'openCount', ${openCountOf('person.id')},
        'lastAssignedAt', (SELECT max(assigned_at) FROM assignments latest WHERE latest.person_id = person.id),
        'settings', ${settingsOf('person.id')}) AS candidate
      FROM (SELECT granted.person_id, granted.role, granted.area_code FROM role_grants granted
          WHERE granted.role = ANY(${roles}) AND granted.area_code = ANY(${areaCodes}) AND ${grantIsActive('granted')}
          ORDER BY array_position(${areaCodes}, granted.area_code) DESC, granted.person_id LIMIT ${mostPeople}) holder
        JOIN people person ON person.id = holder.person_id AND person.erased_at IS NULL
    UNION ALL
    SELECT ${organisationObject('NULL::text')} FROM organisations organisation
      WHERE organisation.code = ANY(${organisations}) AND ${hasMember('true')}
    UNION ALL
    SELECT ${organisationObject('covered.area_code')}
      FROM (SELECT DISTINCT grants.organisation_id, grants.area_code FROM role_grants grants
        WHERE grants.role = ANY(${organisationKinds}) AND grants.area_code = ANY(${areaCodes})
          AND grants.organisation_id IS NOT NULL AND ${grantIsActive('grants')}) covered
      JOIN organisations organisation ON organisation.id = covered.organisation_id
      WHERE organisation.kind = ANY(${organisationKinds}) AND ${hasMember('true')}) candidates)`;
}

function settingsOf(personId: string): string {
  return `(SELECT json_build_object('loadLimit', load_limit, 'longitude', last_longitude, 'latitude', last_latitude,
    'seenAt', last_seen_at) FROM worker_settings settings WHERE settings.person_id = ${personId})`;
}

/** An organisation is on duty while one of its members is. */
function organisationObject(areaCode: string): string {
  return `json_build_object('is', 'organisation', 'id', organisation.id, 'displayName', organisation.name,
    'role', organisation.kind, 'code', organisation.code, 'areaCode', ${areaCode},
    'onDuty', ${hasMember(isOnDuty('member.person_id'))}, 'onLeave', false,
    'openCount', ${openCountOfOrganisation('organisation.id')},
    'lastAssignedAt', (SELECT max(assigned_at) FROM assignments latest WHERE latest.organisation_id = organisation.id))`;
}

/** Whether the organisation of the row `organisation` has a member now of whom this holds. */
export function hasMember(condition: string): string {
  // Neither EXISTS nor a bare condition: both would be planned as joins over everybody who works for anybody.
  return `coalesce((SELECT true FROM role_grants member WHERE member.organisation_id = organisation.id
    AND ${grantIsActive('member')} AND CASE WHEN ${condition} THEN true END LIMIT 1), false)`;
}

interface StandingRow {
  id: string;
  displayName: string;
  onDuty: boolean;
  onLeave: boolean;
  openCount: number;
  lastAssignedAt: string | null;
}

export type CandidateRow =
  | (StandingRow & {
      is: 'person';
      role: TargetRole;
      areaCode: string;
      settings: {
        loadLimit: number | null;
        longitude: number | null;
        latitude: number | null;
        seenAt: string | null;
      } | null;
    })
  | (StandingRow & { is: 'organisation'; role: OrganisationKind; code: string; areaCode: string | null });

export function candidateOf(row: CandidateRow): Candidate {
  const lastAssigned = row.lastAssignedAt ? { lastAssignedAt: new Date(row.lastAssignedAt) } : {};
  if (row.is === 'organisation') {
    const { lastAssignedAt: _, areaCode, ...rest } = row;
    return { ...rest, ...lastAssigned, ...(areaCode === null ? {} : { areaCode }) };
  }
  const { lastAssignedAt: _, settings, ...rest } = row;
  return { ...rest, ...lastAssigned, ...settingsIn(settings) };
}

function settingsIn(settings: Extract<CandidateRow, { is: 'person' }>['settings']) {
  const { loadLimit = null, longitude = null, latitude = null, seenAt = null } = settings ?? {};
  const isSeen = longitude !== null && latitude !== null && seenAt !== null;
  return {
    ...(loadLimit === null ? {} : { loadLimit }),
    ...(isSeen ? { lastSeen: { longitude, latitude, at: new Date(seenAt) } } : {}),
  };
}
