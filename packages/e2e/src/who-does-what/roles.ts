import { type Role, roles } from '@weilinli/contracts';
import { readApp } from './app-source';

/** What a role of the app is called in the tables of access; several are the same work in different places. */
export const columnsOf: Record<Exclude<Role, 'admin'>, readonly string[]> = {
  resident: ['res1', 'res2'],
  courier: ['cour'],
  worker: ['wkr1', 'wkr2'],
  leader: ['lead'],
  dispatcher: ['disp', 'dist', 'city'],
  department: ['dept'],
  property: ['prop'],
};

export type AppRole = keyof typeof columnsOf;

export function isAppRole(role: string): role is AppRole {
  return role in columnsOf;
}

/** Administrators have a console of their own to come. */
export const appRoles: readonly AppRole[] = roles.filter(isAppRole);

/** The pages at which a role can begin: its tabs, and the links of its work. */
export function firstPagesOf(role: AppRole): string[] {
  return [
    'start',
    ...pagesFor(role, readApp('features/session/roles.ts'), 'tabsOf'),
    ...pagesFor(role, readApp('features/me/links.ts'), 'workLinks'),
  ];
}

/** The pages that a function which switches over roles answers for one: written there, or behind a name. */
function pagesFor(role: AppRole, text: string, name: string): string[] {
  const body = text.slice(text.indexOf(`export function ${name}(`));
  const cases = body.slice(0, body.indexOf('\n}')).split(/(?<=;)\s*(?=case '|default:)/);
  const own = cases.find((one) => one.includes(`case '${role}':`)) ?? '';
  const behind = [...text.matchAll(/^const (\w+): RoleTab = \{ page: '([\w-]+)'/gm)]
    .filter(([, word = '']) => new RegExp(`[\\[\\s]${word}[,\\]\\s]`).test(own))
    .map(([, , page = '']) => page);
  return [...[...own.matchAll(/page: '([\w-]+)'/g)].map(([, page = '']) => page), ...behind];
}
