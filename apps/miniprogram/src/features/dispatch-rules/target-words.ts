import type { ReplayedReport, ReplayHandler } from '@weilinli/contracts';
import type { OrganisationKind, Target, TargetRole } from '@weilinli/domain';

const roles: Record<TargetRole, string> = {
  worker: '所在网格的网格员',
  leader: '所在地方的网格长',
  dispatcher: '所在地方的派遣员',
};
const kinds: Record<OrganisationKind, string> = { department: '当地的职能部门', property: '当地的物业' };

/** To whom a rule sends a report. */
export function targetWords(target: Target): string {
  if ('role' in target) return roles[target.role];
  return 'organisation' in target ? `单位 ${target.organisation}` : kinds[target.organisationKind];
}

/** 当时给了刘敏, 现在会给杨帆. */
export function otherwiseWords({ went, wouldGo }: Pick<ReplayedReport, 'went' | 'wouldGo'>): string {
  return `当时${went ? `给了${named(went)}` : '没人接'}, 现在会${wouldGo ? `给${named(wouldGo)}` : '没人接'}`;
}

function named({ displayName, rule }: ReplayHandler): string {
  return rule === undefined ? `${displayName} (人工指派)` : displayName;
}
