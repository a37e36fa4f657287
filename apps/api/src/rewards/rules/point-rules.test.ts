import type {
  InviteCode,
  Page,
  PointRulesVersion,
  Points,
  PointsEntry,
  Problem,
  ReportPoints,
  RoleOffer,
} from '@weilinli/contracts';
import { shippedPointRules } from '@weilinli/domain';
import { act, buildReport } from '../../testing/build-report';
import { hire } from '../../testing/hire';
import { openStage, type Stage } from '../../testing/stage';
import { storyAreas } from '../../testing/story-city';

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
  ['a cap left out', { handledADay: undefined }, 400, 'rules.handledADay'],
  ['another cap left out', { answeredAMonth: undefined }, 400, 'rules.answeredAMonth'],
  ['half points', { answered: 0.5 }, 400, 'rules.answered'],
  [
    'a severity that there is not',
    { found: { ...shippedPointRules.found, dreadful: 1 } },
    400,
    'rules.found.dreadful',
  ],
])('rules with mistakes are refused by their place: %s', async (_case, over, expected, path) => {
  const { status, body } = await put({ rules: { ...shippedPointRules, ...over } });
  expect([status, new Set(body.errors?.map((error) => error.path))]).toEqual([expected, new Set([path])]);
});

/** A courier who keeps the story's grid for a month. */
async function partTimer(persona: string): Promise<void> {
  await hire(stage, { persona, role: 'courier' });
  const his = await stage.as(persona);
  const { code } = (await his.post<InviteCode>('/me/invite-code')).body;
  const validTo = new Date(Date.now() + 30 * 86_400_000).toISOString();
  const offer = { inviteCode: code, areaCode: storyAreas.gridCode, validTo };
  const { id } = (await (await stage.as('leader-1')).post<RoleOffer>('/role-offers', offer)).body;
  expect((await his.post(`/me/role-offers/${id}/accept`)).status).toBe(200);
}

test('who handles part-time has points for it once it is closed; whose work it is has none', async () => {
  const persona = '兼职的骑手';
  await partTimer(persona);
  const pointsOf = async (by: string) => {
    await stage.workOff();
    return (await (await stage.as(by)).get<Points>('/points')).body.available;
  };
  for (const by of [persona, 'worker-1']) {
    const report = await buildReport(stage, { by: 'resident-1' });
    const personId = (await stage.as(by)).person?.id ?? '';
    if (report.assignee?.id !== personId)
      await act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { personId } });
    await act(stage, { by, report, action: 'accept' });
    await act(stage, { by, report, action: 'resolve' });
    await act(stage, { by: 'leader-1', report, action: 'verify', body: { outcome: 'passed' } });
    expect(await pointsOf(by)).toBe(0);
    await act(stage, { by: 'resident-1', report, action: 'confirm' });
    expect(await pointsOf(by)).toBe(by === persona ? shippedPointRules.handled : 0);
  }
  const { items } = (await (await stage.as(persona)).get<Page<PointsEntry>>('/points/entries')).body;
  expect(items).toMatchObject([{ kind: 'handled', changes: { available: shippedPointRules.handled } }]);
});
