import type { PoolClient } from 'pg';
import { type Actor, grantIsActive } from '../../people';

export type Reviewer = Pick<Actor, 'id' | 'grants'>;

/** Everybody who answers for one of these areas, with the grants by which he does. */
export async function readReviewers(
  client: Pick<PoolClient, 'query'>,
  areaCodes: readonly string[],
): Promise<Reviewer[]> {
  const { rows } = await client.query<Reviewer>({
    name: 'reviewers-of',
    text: `SELECT held.person_id AS id, json_agg(json_strip_nulls(json_build_object('role', held.role,
        'areaCode', held.area_code, 'organisationId', held.organisation_id))) AS grants
      FROM role_grants held JOIN people person ON person.id = held.person_id AND person.erased_at IS NULL
      WHERE ${grantIsActive('held')} AND held.role IN ('leader', 'dispatcher', 'admin')
        AND (held.role = 'admin' OR held.area_code = ANY($1) OR (held.area_code IS NULL AND held.organisation_id IS NULL))
      GROUP BY held.person_id ORDER BY held.person_id`,
    values: [areaCodes],
  });
  return rows;
}

/** Those of them who lead the deepest area that any of them leads. `areaCodes` go from the whole to the part. */
export function nearestLeaders(reviewers: readonly Reviewer[], areaCodes: readonly string[]): Reviewer[] {
  const depthOf = ({ grants }: Reviewer) =>
    Math.max(
      ...grants.map(({ role, areaCode }) =>
        role === 'leader' ? (areaCode === undefined ? -1 : areaCodes.indexOf(areaCode)) : -2,
      ),
    );
  const leaders = reviewers.filter((reviewer) => depthOf(reviewer) > -2);
  const deepest = Math.max(...leaders.map(depthOf));
  return leaders.filter((leader) => depthOf(leader) === deepest);
}
