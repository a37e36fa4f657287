import type { Honours, Problem, Report } from '@weilinli/contracts';
import { inTransaction } from '../../platform/database/transaction';
import { act, buildReport } from '../../testing/build-report';
import { openStage, type Stage } from '../../testing/stage';
import { places, storyAreas } from '../../testing/story-city';
import { post } from '../ledger';

jest.setTimeout(30_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(async () => {
  expect(stage.errors).toEqual([]);
  expect(await stage.asOwner(fromScratch)).toEqual([]);
  await stage.asOwner('TRUNCATE ledger_transactions, ledger_accounts, honours, honour_values CASCADE');
  await stage.asOwner('UPDATE people SET show_on_honours = false');
});

/** Where the lists differ from what the ledger's entries give when they are read anew. */
const fromScratch = `
WITH worth AS (
  SELECT posted.report_id, account.person_id, sum(CASE account.kind WHEN 'debt' THEN -1 ELSE 1 END * entry.points) AS points
  FROM ledger_entries entry JOIN ledger_transactions posted ON posted.id = entry.transaction_id
  JOIN ledger_accounts account ON account.id = entry.account_id
  WHERE posted.report_id IS NOT NULL AND account.kind IN ('available', 'debt') GROUP BY 1, 2
), total AS (
  SELECT part.code AS area_code, worth.person_id, sum(worth.points) AS points
  FROM worth JOIN reports ON reports.id = worth.report_id, unnest(reports.area_codes[1:4]) part (code) GROUP BY 1, 2
)
SELECT area_code, person_id, total.points AS due, honours.points AS listed
FROM total FULL JOIN (SELECT * FROM honours WHERE period = 'all') honours USING (area_code, person_id)
WHERE coalesce(total.points, 0) <> coalesce(honours.points, 0)`;

let sources = 0;
/** What the ledger says of a report: so much came to what he has at hand, so much to what he owes. */
async function enter(
  persona: string,
  report: Pick<Report, 'id'>,
  moved: { available?: number; debt?: number },
) {
  const { available = 0, debt = 0 } = moved;
  const person = (await stage.as(persona)).person?.id ?? '';
  const entries = [
    { account: { person, kind: 'available' as const }, points: available },
    { account: { person, kind: 'debt' as const }, points: debt },
    { account: { city: 'issued' as const }, points: -available },
    { account: { city: 'claims' as const }, points: -debt },
  ].filter(({ points }) => points !== 0);
  sources += 1;
  const source = `test:${sources}`;
  await inTransaction(stage.deps.dataSource, (client) =>
    post(client, { source, kind: 'award', personId: person, reportId: report.id, words: '试', entries }),
  );
}

async function list(persona: string, query: Record<string, string> = {}): Promise<Honours> {
  const asked = await (await stage.as(persona)).get<Honours>(`/honours?${new URLSearchParams(query)}`);
  return asked.body;
}

const show = async (persona: string) =>
  (await stage.as(persona)).put('/me/settings', { showOnHonours: true });

test('the list goes by value, names only who chose it, and ranks equals alike', async () => {
  const [dear, cheap, mine, same] = [
    await buildReport(stage),
    await buildReport(stage),
    await buildReport(stage, { by: 'resident-1' }),
    await buildReport(stage, { by: 'resident-2' }),
  ];
  await enter('courier-1', dear, { available: 50 });
  await enter('courier-1', cheap, { available: 10 });
  await enter('resident-1', mine, { available: 20 });
  await enter('resident-2', same, { available: 20 });
  await show('courier-1');
  const seen = await list('resident-2');
  expect(seen).toMatchObject({ area: { code: storyAreas.cityCode, kind: 'city' }, period: 'month' });
  expect(seen.items.map(({ rank, name, points, isMe }) => [rank, name, points, isMe])).toEqual(
    expect.arrayContaining([
      [1, '郭飞', 60, false],
      [2, null, 20, false],
      [2, null, 20, true],
    ]),
  );
  expect(seen.items).toHaveLength(3);
  expect(seen).toMatchObject({ mine: { rank: 2, points: 20 }, nameShown: false });
  expect(await list('courier-1')).toMatchObject({ mine: { rank: 1, points: 60 }, nameShown: true });
  const stranger = await list('worker-1');
  expect(stranger).not.toHaveProperty('mine');
  expect(stranger).not.toHaveProperty('thanks');
});

test('only the report’s own community, street, district and city count it', async () => {
  await enter('courier-1', await buildReport(stage), { available: 10 });
  await enter('courier-1', await buildReport(stage, { place: places.otherCommunity }), { available: 20 });
  const pointsIn = async (areaCode: string) => (await list('courier-1', { areaCode })).mine?.points;
  const { cityCode, districtCode, streetCode, communityCode, gridCode } = storyAreas;
  expect(await Promise.all([cityCode, districtCode, streetCode].map(pointsIn))).toEqual([30, 30, 30]);
  expect(await pointsIn(communityCode)).toBe(10);
  expect(await pointsIn('420106015005')).toBe(20);
  expect(await pointsIn('420111000000')).toBeUndefined();
  for (const areaCode of [gridCode, 'nowhere']) {
    const refused = await (await stage.as('courier-1')).get<Problem>(`/honours?areaCode=${areaCode}`);
    expect(refused).toMatchObject({ status: 400, body: { errors: [{ path: 'areaCode' }] } });
  }
});

test('what is clawed back leaves the very lists it stood on, also beyond what was left', async () => {
  const [kept, false1] = [await buildReport(stage), await buildReport(stage)];
  await enter('courier-1', kept, { available: 10 });
  await enter('courier-1', false1, { available: 50 });
  const lastMonth = "earned_on - interval '40 days'";
  await stage.asOwner(`UPDATE honour_values SET earned_on = (${lastMonth})::date WHERE report_id = $1`, [
    false1.id,
  ]);
  await stage.asOwner(`UPDATE honours SET points = points - 50 WHERE period <> 'all'`);
  await stage.asOwner(
    `INSERT INTO honours SELECT area, period, date_trunc(period, earned_on)::date, person_id, 50
      FROM honour_values, unnest(area_codes) area, unnest(ARRAY['week', 'month']) period WHERE report_id = $1`,
    [false1.id],
  );
  // He had spent 20 of it.
  await enter('courier-1', false1, { available: -30, debt: 20 });
  for (const period of ['week', 'month', 'all'])
    expect((await list('courier-1', { period })).mine).toEqual({ rank: 1, points: 10 });
  expect(await stage.asOwner('SELECT FROM honours WHERE points NOT IN (0, 10)')).toEqual([]);
  // Earned after all, and it pays the debt: that is worth as much, and counts from now on.
  await enter('courier-1', false1, { available: 30, debt: -20 });
  expect((await list('courier-1', { period: 'week' })).mine?.points).toBe(60);
});

test('a month is Beijing’s, and a week begins on its Monday', async () => {
  const [today] = await stage.asOwner<{ day: string }>(
    `SELECT to_char(now() AT TIME ZONE 'Asia/Shanghai', 'YYYY-MM-DD') AS day`,
  );
  const week = await list('courier-1', { period: 'week' });
  const month = await list('courier-1', { period: 'month' });
  const monday = new Date(`${week.since}T00:00:00Z`);
  expect(monday.getUTCDay()).toBe(1);
  expect(new Date(`${week.until}T00:00:00Z`).getTime() - monday.getTime()).toBe(6 * 86_400_000);
  expect(month.since).toBe(`${today?.day.slice(0, 7)}-01`);
  for (const { since = '', until = '' } of [week, month])
    expect(since <= (today?.day ?? '') && (today?.day ?? '') <= until).toBe(true);
  expect(await list('courier-1', { period: 'all' })).not.toHaveProperty('since');
});

test('there is a line to share: how many neighbours it helped', async () => {
  const report = await buildReport(stage);
  const twin = await buildReport(stage, { by: 'resident-1' });
  await act(stage, { by: 'leader-1', report: twin, action: 'merge', body: { into: report.id } });
  await act(stage, { by: 'resident-2', report, action: 'follow' });
  await enter('courier-1', report, { available: 50 });
  await enter('resident-2', report, { available: 2 });
  expect((await list('courier-1')).thanks).toBe('本月帮 2 位邻居避开危险');
  expect((await list('resident-2', { period: 'week' })).thanks).toBe('本周帮着解决了 1 处问题');
});

test('the application cannot write the lists', async () => {
  await expect(stage.deps.dataSource.query('UPDATE honours SET points = 1')).rejects.toThrow('permission');
  await expect(stage.deps.dataSource.query('SELECT add_honour(NULL, NULL, 1, now())')).rejects.toThrow(
    'permission',
  );
});
