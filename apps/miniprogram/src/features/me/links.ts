import type { Role } from '@weilinli/contracts';
import type { RoleTab } from '../session/roles';

const duty: RoleTab = { page: 'duty', words: '排班与休假', icon: 'calendar' };
const done: RoleTab = { page: 'done', words: '已办结', icon: 'check' };
const keeper: RoleTab = { page: 'keeper', words: '兑换领取', icon: 'code' };
const nearby: RoleTab = { page: 'home', words: '附近', icon: 'place' };
const mine: RoleTab = { page: 'mine', words: '我的上报', icon: 'list' };
const tasks: RoleTab = { page: 'tasks', words: '我手上的任务', icon: 'tasks' };
const indices: RoleTab = { page: 'indices', words: '统计', icon: 'desk' };
const stations: RoleTab = { page: 'stations', words: '户外驿站', icon: 'station' };
const partTime: RoleTab = { page: 'part-time', words: '兼职网格员', icon: 'people' };
const rules: RoleTab = { page: 'dispatch-rules', words: '派单规则', icon: 'list' };
const reviews: RoleTab = { page: 'reviews', words: '积分核查', icon: 'points' };
const team: RoleTab = { page: 'team', words: '团队', icon: 'people' };

/** The pages of a role's work that are no tab of his. */
export function workLinks(role: Role): readonly RoleTab[] {
  switch (role) {
    case 'resident':
    case 'courier':
      return [];
    case 'worker':
      return [duty, done, nearby, mine, stations, partTime];
    case 'department':
    case 'property':
      return [duty, done, keeper, nearby, mine];
    case 'leader':
      return [
        { page: 'desk', words: '全部在办', icon: 'list' },
        tasks,
        indices,
        reviews,
        rules,
        duty,
        partTime,
        done,
        nearby,
        mine,
      ];
    case 'dispatcher':
      return [team, reviews, tasks, indices, rules, duty, partTime, nearby, mine];
    case 'admin':
      return [reviews, rules, keeper, nearby, mine];
    default:
      return role satisfies never;
  }
}
