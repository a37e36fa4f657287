import { openStage, type Stage } from '../testing/stage';
import { storyAreas } from '../testing/story-city';
import { rowsOf, tablesOf, writeReports } from './testing/exporting';

jest.setTimeout(20_000);
const { cityCode: city, districtCode: district, streetCode: street, gridCode: grid } = storyAreas;
let stage: Stage;
let table: ReturnType<typeof tablesOf>;
beforeAll(async () => {
  stage = await openStage();
  table = tablesOf(stage);
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

test('a report is a row of words that a person reads, with nothing of who reported it', async () => {
  await writeReports(stage, {
    number: "'WL-1'",
    from: 'generate_series(1, 1)',
    path: [city, district, street, '420106015004', grid],
    status: "'closed'",
    address: `'＝cmd|'' /C calc''!A0'`,
    description: "'a secret of the reporter'",
    on_behalf_of: "'王奶奶'",
    accept_by: "timestamptz '2026-03-01T16:15:00Z'",
    resolve_by: "timestamptz '2026-03-02T16:00:00Z'",
    accepted_at: "timestamptz '2026-03-01T16:10:00Z'",
    resolved_at: "timestamptz '2026-03-02T16:00:00.001Z'",
    closed_at: "timestamptz '2026-03-02T17:00:00Z'",
    rework: '2',
    transfers: '1',
    extensions: '0',
  });
  const { status, headers, text } = await table({ areaCode: grid }, 'leader-1');
  expect(status).toBe(200);
  expect(headers['content-type']).toContain('text/csv; charset=utf-8');
  expect(headers['cache-control']).toBe('no-store');
  expect(headers['content-disposition']).toBe(
    [
      'attachment',
      `filename="reports_${grid}_2026-01-01_2027-01-01.csv"`,
      "filename*=UTF-8''%E4%B8%8A%E6%8A%A5_%E7%AC%AC%204%20%E7%BD%91%E6%A0%BC_2026-01-01_2027-01-01.csv",
    ].join('; '),
  );
  expect(text.startsWith('\uFEFF"案件编号","状态"')).toBe(true);
  expect(text.split('\r\n')).toHaveLength(3);
  const [row] = rowsOf(text);
  expect(row).toMatchObject({
    案件编号: 'WL-1',
    状态: '已办结',
    类别: '雨水井盖',
    严重程度: '重大',
    市: '武汉市',
    街道: '南湖街道',
    网格: '第 4 网格',
    小邻里: '',
    地址: `'＝cmd|' /C calc'!A0`,
    '上报时间（北京时间）': '2026-03-02 00:00:00',
    '接单时间（北京时间）': '2026-03-02 00:10:00',
    '围护时间（北京时间）': '',
    '处置时限（北京时间）': '2026-03-03 00:00:00',
    是否按期: '超期',
    返工次数: '2',
    转派次数: '1',
    挂账次数: '0',
    处置人: '',
  });
  const reporter = (await stage.as('courier-1')).person;
  for (const secret of ['a secret', '王奶奶', reporter?.displayName ?? '', reporter?.id ?? '']) {
    expect(text).not.toContain(secret);
  }
});

test('filters by status and category, and by the area of who asks', async () => {
  const count = async (query: Record<string, string>) => rowsOf((await table(query)).text).length;
  expect(await count({ areaCode: grid, status: 'closed' })).toBe(1);
  expect(await count({ areaCode: grid, status: 'declined,closed', category: 'P0103' })).toBe(1);
  expect(await count({ areaCode: grid, status: 'accepted' })).toBe(0);
  expect(await count({ areaCode: grid, category: 'P0101' })).toBe(0);
  expect(await count({ areaCode: grid, from: '2026-03-01T16:00:00.001Z' })).toBe(0);
  for (const [persona, areaCode, status] of [
    ['leader-1', street, 403],
    ['worker-1', grid, 403],
    ['courier-1', grid, 403],
    ['dispatcher-1', '420111000000', 403],
    ['dispatcher-1', street, 200],
  ] as const) {
    expect([persona, (await table({ areaCode }, persona)).status]).toEqual([persona, status]);
  }
  expect(await table({ areaCode: grid, status: 'open' })).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'status' }] },
  });
});
