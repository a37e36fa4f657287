import { exceptions } from './exceptions';
import { type AppRole, appRoles } from './roles';
import type { Reach } from './within-reach';

const roleWords: Record<AppRole, string> = {
  resident: 'resident',
  courier: 'rider',
  worker: 'grid worker',
  leader: 'leader',
  dispatcher: 'dispatcher',
  department: 'department',
  property: 'property',
};

const head = `# Who does what, and where in the app

Written by \`pnpm who-does-what\` from the tables of access (\`apps/api/src/testing/access\`), the client (\`packages/client/src/calls\`)
and the source of the mini-program; \`packages/e2e/src/who-does-what\` fails when it is not so any more, and when somebody may make a
call and no page that his role can open makes it. Administrators' own calls are left out: their console is to come.

A page is named where something that it imports makes the call; *many* are more than six. So this says that a way is there. That a page
offers it under the right conditions is for the tests beside the pages and for the journeys; which filters of a list and which fields of
a body are used, it does not say.

| call | who may | where |
|---|---|---|
`;

// What stands on so many pages stands around them, not on them.
const many = 6;

/** The table as a page of the docs. */
export function pageText(reach: readonly Reach[]): string {
  const calls = [...new Set(reach.map(({ call }) => call))].sort(byPath);
  const lines = calls.map((call) => {
    const of = reach.filter((one) => one.call === call);
    return `| ${call} | ${whoWords(of.map(({ role }) => role))} | ${whereWords(call, of)} |`;
  });
  return `${head}${lines.join('\n')}\n`;
}

function byPath(one: string, other: string): number {
  const path = (call: string) => call.split(' ').reverse().join(' ');
  return path(one) < path(other) ? -1 : 1;
}

function whoWords(roles: readonly AppRole[]): string {
  if (roles.length === appRoles.length) return 'everybody';
  return appRoles
    .filter((role) => roles.includes(role))
    .map((role) => roleWords[role])
    .join(', ');
}

function whereWords(call: string, of: readonly Reach[]): string {
  const reason = exceptions[call];
  if (reason !== undefined) return `– ${reason}`;
  const titles = [...new Set(of.flatMap(({ pages }) => pages.map(({ title }) => title)))];
  return titles.length > many ? 'many' : titles.join('、');
}
