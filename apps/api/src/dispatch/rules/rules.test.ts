import type { Page, Problem, RulesAnswer, RulesVersion } from '@weilinli/contracts';
import { openStage, type Stage } from '../../testing/stage';
import { storyAreas } from '../../testing/story-city';
import { ensureRules, shippedRules } from './ensure-rules';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const get = async <T>(persona: string, path: string) => (await stage.as(persona)).get<T & Problem>(path);
const put = async (persona: string, body: object, headers: Record<string, string> = {}) =>
  (await stage.as(persona)).put<RulesAnswer & Problem>('/dispatch/rules', body, headers);

const grids = { id: 'grids', name: '网格', lead: { role: 'worker' } };
const leaders = {
  id: 'leaders',
  name: '网格长',
  when: { areas: [storyAreas.gridCode] },
  lead: { role: 'leader' },
};

test('the rules that come with the program are in force from the start, in however many processes', async () => {
  await Promise.all([ensureRules(stage.deps), ensureRules(stage.deps)]);
  const { body } = await get<RulesAnswer>('leader-1', '/dispatch/rules');
  expect(body).toMatchObject({ version: 1, size: 1, rules: shippedRules() });
  expect(body.changedBy).toBeUndefined();
});

test.each(['leader-1', 'dispatcher-1', 'admin-1'])('%s reads them and their versions', async (persona) => {
  expect((await get(persona, '/dispatch/rules')).status).toBe(200);
  expect((await get(persona, '/dispatch/rules/versions')).status).toBe(200);
});

test.each(['resident-1', 'courier-1', 'worker-1', 'department-1'])('%s does not', async (persona) => {
  expect((await get(persona, '/dispatch/rules')).status).toBe(403);
  expect((await get(persona, '/dispatch/rules/versions')).status).toBe(403);
});

test.each(['worker-1', 'leader-1', 'dispatcher-1', 'city-1'])('%s does not change them', async (persona) => {
  const { status, body } = await put(persona, { rules: [grids] });
  expect([status, body.code]).toEqual([403, 'FORBIDDEN']);
});

test('an administrator puts a whole set in force as the next version, and every version stays in the list', async () => {
  const { status, body } = await put('admin-1', { rules: [leaders, grids], note: '网格长先接' });
  expect(status).toBe(200);
  expect(body).toMatchObject({
    version: 2,
    size: 2,
    note: '网格长先接',
    rules: [
      { ...leaders, co: [] },
      { ...grids, when: {}, co: [] },
    ],
    changedBy: { id: (await stage.as('admin-1')).person?.id },
  });
  expect(stage.deps.rules.current()).toMatchObject({ version: 2, rules: { length: 2 } });

  const first = await get<Page<RulesVersion>>('admin-1', '/dispatch/rules/versions?limit=1');
  expect(first.body.items).toMatchObject([{ version: 2, size: 2 }]);
  const next = await get<Page<RulesVersion>>(
    'admin-1',
    `/dispatch/rules/versions?limit=1&cursor=${first.body.nextCursor}`,
  );
  expect(next.body).toMatchObject({ items: [{ version: 1, size: 1 }], nextCursor: null });
});

test('the same call again is the same version, and a set made from an older version is refused', async () => {
  const once = { 'idempotency-key': 'rules-once' };
  const first = await put('admin-1', { rules: [grids], version: 2 }, once);
  const again = await put('admin-1', { rules: [grids], version: 2 }, once);
  expect(first.body.version).toBe(3);
  expect(again.body).toEqual(first.body);
  const late = await put('admin-1', { rules: [leaders], version: 2 });
  expect([late.status, late.body.code]).toEqual([409, 'STALE_VERSION']);
});

test('of several who change the same version at once, one does', async () => {
  const { version } = (await get<RulesAnswer>('admin-1', '/dispatch/rules')).body;
  const answers = await Promise.all(
    Array.from({ length: 6 }, () => put('admin-1', { rules: [grids], version })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409, 409, 409]);
  expect((await get<RulesAnswer>('admin-1', '/dispatch/rules')).body.version).toBe(version + 1);
});

test.each<[string, object[], string]>([
  ['an area', [{ ...grids, when: { areas: ['999'] } }], 'rules[0].when.areas[0]'],
  ['a category', [{ ...grids, when: { categories: ['X1'] } }], 'rules[0].when.categories[0]'],
  ['a condition', [{ ...grids, when: { conditions: ['P0103/eaten'] } }], 'rules[0].when.conditions[0]'],
  ['an organisation', [{ ...grids, lead: { organisation: 'NONE' } }], 'rules[0].lead.organisation'],
  ['two targets at once', [{ ...grids, lead: { role: 'worker', organisation: 'X' } }], 'rules[0].lead'],
  ['the same id twice', [grids, grids], 'rules[1].id'],
])('rules with mistakes are refused by their place: %s', async (_case, rules, path) => {
  const { status, body } = await put('admin-1', { rules });
  expect([status, body.code]).toEqual([422, 'RULES_MISTAKEN']);
  expect(body.errors?.map((error) => error.path)).toEqual([path]);
});

test.each<[string, object, string]>([
  ['none', { rules: [] }, 'rules'],
  ['what is no rule', { rules: [{ id: 'a' }] }, 'rules[0].name'],
  [
    'a role that handles nothing',
    { rules: [{ ...grids, lead: { role: 'resident' } }] },
    'rules[0].lead.role',
  ],
  ['an unknown word', { rules: [{ ...grids, priority: 1 }] }, 'rules[0].priority'],
])('%s is refused as bad input', async (_case, body, path) => {
  const answer = await put('admin-1', body);
  expect([answer.status, answer.body.code]).toEqual([400, 'VALIDATION_FAILED']);
  expect(answer.body.errors?.map((error) => error.path)).toContain(path);
});

test('a version can be neither changed nor removed by the application', async () => {
  const denied = 'permission denied';
  const { dataSource } = stage.deps;
  await expect(dataSource.query("UPDATE dispatch_rule_versions SET note = 'x'")).rejects.toThrow(denied);
  await expect(dataSource.query('DELETE FROM dispatch_rule_versions')).rejects.toThrow(denied);
});
