import type { Role } from '@weilinli/contracts';
import type { PageName } from '../../platform/navigation';
import type { IconName } from '../../ui/icon';

export const roleWords: Record<Role, string> = {
  resident: '居民',
  courier: '小蜜蜂骑手',
  worker: '网格员',
  leader: '网格长',
  dispatcher: '派遣员',
  department: '职能部门',
  property: '物业',
  admin: '管理员',
};

/** The word for whoever has a report; unknown roles go without one. */
export function handlerRoleWords(role: string): string {
  return Object.entries(roleWords).find(([code]) => code === role)?.[1] ?? '';
}

export interface RoleTab {
  page: PageName;
  words: string;
  icon: IconName;
}

const inbox: RoleTab = { page: 'inbox', words: '消息', icon: 'bell' };
const me: RoleTab = { page: 'me', words: '我的', icon: 'person' };
const verify: RoleTab = { page: 'verify', words: '待核查', icon: 'shield' };

/** The bar at the bottom, by what a person is here for; the first tab is where he starts. */
export function tabsOf(role: Role): readonly RoleTab[] {
  switch (role) {
    case 'resident':
    case 'courier':
      return [
        { page: 'home', words: '首页', icon: 'home' },
        { page: 'mine', words: '我的上报', icon: 'list' },
        inbox,
        me,
      ];
    case 'worker':
    case 'department':
    case 'property':
      return [
        { page: 'tasks', words: '任务', icon: 'tasks' },
        { page: 'task-map', words: '地图', icon: 'map' },
        inbox,
        me,
      ];
    case 'leader':
      return [{ page: 'team', words: '团队', icon: 'people' }, verify, inbox, me];
    case 'dispatcher':
    case 'admin':
      return [{ page: 'desk', words: '工作台', icon: 'desk' }, verify, inbox, me];
    default:
      return role satisfies never;
  }
}

/** Whether a page stands at the root for somebody; to others it is one that leads back. */
export function isTabOf(role: Role, page: PageName): boolean {
  return tabsOf(role).some((tab) => tab.page === page);
}

// Work comes before what everybody may do.
const byDuty: readonly Role[] = [
  'dispatcher',
  'leader',
  'worker',
  'department',
  'property',
  'admin',
  'courier',
  'resident',
];

/** The roles of a person, each once, the one he works in first. Everybody is at least a resident. */
export function rolesOf(granted: readonly Role[]): [Role, ...Role[]] {
  const [first, ...others] = byDuty.filter((role) => granted.includes(role));
  return first ? [first, ...others] : ['resident'];
}
