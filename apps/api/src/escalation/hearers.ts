import type { AreaKind, AreaName } from '@weilinli/contracts';
import { type EscalationLevel, escalationLevels } from '@weilinli/domain';
import type { PoolClient } from 'pg';
import { grantIsActive } from '../people';
import type { HistoryMoment } from '../reports';

/** Who answers for an area of a report's path; without an area they are the administrators. */
export interface Superiors {
  role: 'leader' | 'dispatcher' | 'admin';
  areaCode: string | null;
  personIds: string[];
}

export interface Surroundings {
  /** The authority path of the place, root first. */
  path: readonly Pick<AreaName, 'code' | 'kind'>[];
  /** Lead and co-handlers; of an organisation, its members. */
  handlerIds: readonly string[];
  superiors: readonly Superiors[];
}

/** Whom a stage reaches: everybody at the levels that its history entry names, each once. */
export async function hearersOfStage(
  client: Pick<PoolClient, 'query'>,
  { event, facts, at, report }: HistoryMoment,
): Promise<string[]> {
  if (event !== 'escalate') return [];
  const { levels } = facts;
  const named = escalationLevels.filter((level) => Array.isArray(levels) && levels.includes(level));
  const handlerIds = await handlersAt(client, { reportId: report.id, at });
  const superiors = await superiorsOn(client, report.areaCodes);
  const around = { path: report.areaNames, handlerIds, superiors };
  return [...new Set(named.flatMap((level) => heardAt(level, around)))];
}

/**
 * Who is reached at a level. Where it has nobody, the next one up hears it, and the administrators at last: what climbs
 * must not climb past everybody.
 */
export function heardAt(level: EscalationLevel, { path, handlerIds, superiors }: Surroundings): string[] {
  const upwards = path.toReversed();
  const those = (role: Superiors['role'], areas: typeof upwards) =>
    areas
      .map(({ code }) => superiors.find((one) => one.role === role && one.areaCode === code)?.personIds)
      .find((ids) => ids !== undefined);
  const from = (kind: AreaKind) => upwards.filter((area) => depthOf(area.kind) <= depthOf(kind));
  const admins = superiors.find(({ role }) => role === 'admin')?.personIds ?? [];
  switch (level) {
    case 'worker':
      // Nobody has it: it lies on the nearest desk.
      return handlerIds.length > 0 ? [...handlerIds] : (those('dispatcher', upwards) ?? admins);
    case 'leader':
      return those('leader', upwards) ?? those('dispatcher', upwards) ?? admins;
    case 'street':
    case 'district':
      return those('dispatcher', from(level)) ?? admins;
    default:
      return level satisfies never;
  }
}

const kinds: readonly AreaKind[] = ['city', 'district', 'street', 'community', 'grid', 'micro-grid'];
const depthOf = (kind: AreaKind) => kinds.indexOf(kind);

async function superiorsOn(
  client: Pick<PoolClient, 'query'>,
  areaCodes: readonly string[],
): Promise<Superiors[]> {
  const { rows } = await client.query<Superiors>({
    name: 'superiors-on-path',
    text: `SELECT held.role, CASE WHEN held.role <> 'admin' THEN held.area_code END AS "areaCode",
        array_agg(DISTINCT held.person_id) AS "personIds"
      FROM role_grants held JOIN people person ON person.id = held.person_id AND person.erased_at IS NULL
      WHERE ((held.role IN ('leader', 'dispatcher') AND held.area_code = ANY($1)) OR held.role = 'admin')
        AND ${grantIsActive('held')}
      GROUP BY 1, 2`,
    values: [areaCodes],
  });
  return rows;
}

/** Who had it when the stage was fired: the same whenever it is asked. */
async function handlersAt(
  client: Pick<PoolClient, 'query'>,
  { reportId, at }: { reportId: string; at: Date },
): Promise<string[]> {
  const { rows } = await client.query<{ ids: string[] | null }>({
    name: 'handlers-at',
    text: `SELECT array_agg(DISTINCT coalesce(part.person_id, member.person_id)) AS ids
      FROM assignments part LEFT JOIN role_grants member ON member.organisation_id = part.organisation_id
        AND member.valid_from <= $2 AND (member.valid_to IS NULL OR member.valid_to > $2)
      WHERE part.report_id = $1 AND part.assigned_at <= $2 AND (part.ended_at IS NULL OR part.ended_at > $2)
        AND coalesce(part.person_id, member.person_id) IS NOT NULL`,
    values: [reportId, at],
  });
  return rows[0]?.ids ?? [];
}
