import type { Page, PointRulesVersion, Problem, ReportPoints } from '@weilinli/contracts';
import { shippedPointRules } from '@weilinli/domain';
import { buildReport } from '../../testing/build-report';
import { openStage, type Stage } from '../../testing/stage';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());

const put = async (body: object, headers: Record<string, string> = {}) =>
  (await stage.as('admin-1')).put<PointRulesVersion & Problem>('/points/rules', body, headers);
const worthOf = async (id: string) =>
  (await (await stage.as('courier-1')).get<ReportPoints>(`/reports/${id}/points`)).body.items[0]?.worth;
const generous = { ...shippedPointRules, found: { ...shippedPointRules.found, critical: 500 } };

test('a report keeps the rules that it came in under, and every version stays in the list', async () => {
  const before = await buildReport(stage);
  const { status, body } = await put({ rules: generous, note: '防汛期间加分', version: 1 });
  expect([status, body.version, body.rules]).toEqual([200, 2, generous]);
  const after = await buildReport(stage);
  expect([await worthOf(before.id), await worthOf(after.id)]).toEqual([100, 500]);
  const leader = await stage.as('leader-1');
  const { body: first } = await leader.get<Page<PointRulesVersion>>('/points/rules/versions?limit=1');
  expect(first.items).toMatchObject([{ version: 2, note: '防汛期间加分', changedBy: expect.any(Object) }]);
  const next = await leader.get<Page<PointRulesVersion>>(
    `/points/rules/versions?limit=1&cursor=${first.nextCursor}`,
  );
  expect(next.body).toMatchObject({ items: [{ version: 1, rules: shippedPointRules }], nextCursor: null });
  const { body: inForce } = await (await stage.as('resident-1')).get<PointRulesVersion>('/points/rules');
  expect(inForce).toMatchObject({ version: 2, rules: generous });
  expect(inForce.changedBy).toBeUndefined();
});

test('of several who change the same version at once, one does; the same call again is the same version', async () => {
  const answers = await Promise.all(
    Array.from({ length: 4 }, () => put({ rules: shippedPointRules, version: 2 })),
  );
  expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409]);
  const once = { 'idempotency-key': 'point-rules-once' };
  const first = await put({ rules: generous }, once);
  expect((await put({ rules: generous }, once)).body.version).toBe(first.body.version);
});

test.each([
  [
    'shares that rise',
    {
      monthly: [
        { after: 10, percent: 50 },
        { after: 20, percent: 60 },
      ],
    },
    422,
    'rules.monthly[1]',
  ],
  [
    'shares out of order',
    {
      monthly: [
        { after: 10, percent: 50 },
        { after: 10, percent: 5 },
      ],
    },
    422,
    'rules.monthly[1]',
  ],
  ['points below nothing', { helped: -1 }, 400, 'rules.helped'],
  ['half points', { answered: 0.5 }, 400, 'rules.answered'],
  [
    'a severity that there is not',
    { found: { ...shippedPointRules.found, dreadful: 1 } },
    400,
    'rules.found.dreadful',
  ],
])('rules with mistakes are refused by their place: %s', async (_case, over, expected, path) => {
  const { status, body } = await put({ rules: { ...shippedPointRules, ...over } });
  expect([status, body.errors?.map((error) => error.path)]).toEqual([expected, [path]]);
});
