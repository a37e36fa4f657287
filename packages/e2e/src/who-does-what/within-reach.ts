import { type Row } from '@weilinli/api/src/testing/access/table';
import type { PageSource } from './app-source';
import { type Call, callOfRoute } from './calls-of-client';
import { type AppRole, appRoles, columnsOf } from './roles';

/** A call that a role may make, and the pages of his from which the app makes it. */
export interface Reach {
  call: Call;
  role: AppRole;
  pages: readonly PageSource[];
}

interface Question {
  rows: readonly Row[];
  /** The heads of the tables' columns. */
  columns: readonly string[];
  calls: ReadonlyMap<string, Call>;
  pages: readonly PageSource[];
  firstPagesOf: (role: AppRole) => readonly string[];
}

/** For every call and every role that may make it: where he makes it in the app. */
export function reachOf({ rows, columns, calls, pages, firstPagesOf }: Question): Reach[] {
  const routes = [...new Set(rows.map(({ route }) => route))];
  return appRoles.flatMap((role) => {
    const open = pagesFrom(pages, firstPagesOf(role));
    return routes
      .filter((route) => rows.some((row) => row.route === route && may(role, row, columns)))
      .map((route) => {
        const call = callOfRoute(route);
        return { call: route, role, pages: open.filter((page) => makes(page, call, calls)) };
      });
  });
}

// Not signed in, not for him, nothing there: what is said of the state of things (409, 422) is said to who may.
const refused = ['401', '403', '404'];
// But an action that is not his is refused by 409, too, as one whose time is over.
const refusedAction = [...refused, '409'];

function may(role: AppRole, { route, expected }: Row, columns: readonly string[]): boolean {
  const no = route.includes('/actions/') ? refusedAction : refused;
  return columnsOf[role].some((column) => {
    const answer = expected[columns.indexOf(column)];
    return answer !== undefined && !no.includes(answer);
  });
}

function makes({ functions }: PageSource, call: Call, calls: ReadonlyMap<string, Call>): boolean {
  return [...functions].some((name) => {
    const made = calls.get(name);
    return made !== undefined && (made === call || isAction(made, call));
  });
}

/** One function takes every action; that each action has its button is looked at by itself. */
function isAction(made: Call, call: Call): boolean {
  return made === 'POST /reports/:/actions/:' && call.startsWith('POST /reports/:/actions/');
}

/** All pages that can be opened from these, and from those in turn. */
function pagesFrom(pages: readonly PageSource[], first: readonly string[]): PageSource[] {
  const open = new Set<string>();
  const next = [...first];
  for (let name = next.pop(); name !== undefined; name = next.pop()) {
    const page = pages.find((one) => one.name === name);
    if (!page || open.has(name)) continue;
    open.add(name);
    next.push(...page.opens);
  }
  return pages.filter(({ name }) => open.has(name));
}
