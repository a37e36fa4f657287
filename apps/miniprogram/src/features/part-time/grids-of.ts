import type { AreaName, TeamMember } from '@weilinli/contracts';

/** The grids in which a team works, each once, by their names. */
export function gridsOf(members: readonly Pick<TeamMember, 'areas'>[]): AreaName[] {
  const grids = new Map(
    members.flatMap(({ areas }) =>
      areas.filter(({ kind }) => kind === 'grid').map((area) => [area.code, area]),
    ),
  );
  return [...grids.values()].sort((one, other) =>
    one.name.localeCompare(other.name, 'zh', { numeric: true }),
  );
}
