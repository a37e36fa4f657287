import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { callers, pages as tables } from '@weilinli/api/src/testing/access/table';
import { actions } from '@weilinli/domain';
import { pagesOfApp, readApp } from './app-source';
import { callOfRoute, callsIn, callsOfClient } from './calls-of-client';
import { exceptions } from './exceptions';
import { pageText } from './page-text';
import { firstPagesOf } from './roles';
import { type Reach, reachOf } from './within-reach';

const { besideTheApi, ...ofTheApi } = tables;
const rows = Object.values(ofTheApi).flat();
const calls = callsOfClient();
const pages = pagesOfApp();
const question = { rows, columns: Object.keys(callers), calls, pages, firstPagesOf };
const reach = reachOf(question);
const outOfReach = (reached: readonly Reach[]) =>
  reached
    .filter(({ call, pages: found }) => found.length === 0 && !(call in exceptions))
    .map(({ call, role }) => `${role} may ${call}, and no page of his does`);

test('whatever somebody may do through the API, he can do in the app', () => {
  expect(outOfReach(reach)).toEqual([]);
});

test('a call that no page makes is named with everybody who may make it', () => {
  const fewer = new Map([...calls].filter(([name]) => name !== 'handOver'));
  expect(outOfReach(reachOf({ ...question, calls: fewer }))).toContain(
    'leader may POST /people/:id/hand-over, and no page of his does',
  );
});

test('so is one that is made on a page to which his role has no way', () => {
  const noWay = {
    ...question,
    firstPagesOf: (role: Parameters<typeof firstPagesOf>[0]) =>
      firstPagesOf(role).filter((page) => page !== 'keeper'),
  };
  expect(outOfReach(reachOf(noWay))).toContain(
    'property may GET /redemptions/waiting, and no page of his does',
  );
});

test('every exception is one: somebody may do it, and no page does', () => {
  const needless = Object.keys(exceptions).filter(
    (route) => !reach.some(({ call, pages: found }) => call === route && found.length === 0),
  );
  expect(needless).toEqual([]);
});

test('every function of the client makes a call that the tables know', () => {
  const known = new Set(rows.map(({ route }) => callOfRoute(route)));
  const unknown = [...calls].filter(([, call]) => !known.has(call) && call !== 'POST /reports/:/actions/:');
  expect(unknown).toEqual([]);
});

test('every action has its words, and is offered by a button or answered where it was asked for', () => {
  const offered = readApp('features/actions/deeds.ts') + readApp('features/actions/answers.ts');
  expect(actions.filter((action) => !offered.includes(`'${action}'`))).toEqual([]);
});

test('every page of the app is open to some role, but for what stands before a role', () => {
  const open = new Set(reach.flatMap(({ pages: found }) => found.map(({ name }) => name)));
  expect(pages.map(({ name }) => name).filter((name) => !open.has(name))).toEqual([]);
});

test('functions of the client are read from its source, with their calls', () => {
  const text = [
    '  report: (id: string) => call<ReportView>(`GET`, `/no`),',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: it is the client's source, not a template.
    "  history: (id: string) =>\n    call<{ items: X[] }>('GET', `/reports/${id}/history`),",
    "  /** Words. */\n  uploadPhoto: (file: File) =>\n    upload<PhotoView>('/photos', file),",
  ].join('\n');
  expect([...callsIn([`\n${text}`])]).toEqual([
    ['history', 'GET /reports/:/history'],
    ['uploadPhoto', 'POST /photos'],
  ]);
});

test('the page about it says what is so; pnpm docs:write writes it anew', () => {
  const written = readFileSync(join(__dirname, '../../../../docs/who-does-what.md'), 'utf8');
  expect(written).toBe(pageText(reach));
});
