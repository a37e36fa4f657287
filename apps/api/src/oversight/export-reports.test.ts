import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as wholeOf } from 'node:stream/consumers';
import type { Problem } from '@weilinli/contracts';
import { parse } from 'csv-parse/sync';
import type { Pool } from 'pg';
import { askedArea } from '../people';
import { insertReports } from '../testing/plain-report.sql';
import { openStage, type Stage } from '../testing/stage';
import { storyAreas } from '../testing/story-city';
import { exportReports } from './export-reports';
import { heavyTurns } from './heavy-read';

jest.setTimeout(20_000);
const { cityCode: city, districtCode: district, streetCode: street, gridCode: grid } = storyAreas;
const otherDistrict = '420111000000';
const many = 20_000;
let stage: Stage;
let root: string;
beforeAll(async () => {
  stage = await openStage();
  await stage.app.listen({ port: 0, host: '127.0.0.1' });
  root = `http://127.0.0.1:${(stage.app.server.address() as AddressInfo).port}/api/v1`;
  // A year of the other district, in which nothing else lies.
  await write({ number: "'M' || n", from: `generate_series(1, ${many}) n`, path: [city, otherDistrict] });
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

async function write({ number, from, path, ...said }: Record<string, unknown> & { path: string[] }) {
  const columns = {
    id: 'gen_random_uuid()',
    number: String(number),
    status: "'dispatched'",
    version: '1',
    category_code: "'P0103'",
    area_code: `'${path.at(-1)}'`,
    area_codes: `'{${path.join(',')}}'::text[]`,
    created_at: "timestamptz '2026-03-01T16:00:00Z'",
    updated_at: 'now()',
    ...(said as Record<string, string>),
  };
  await stage.asOwner(insertReports(columns, String(from)));
}

const year = { from: '2026-01-01T00:00:00Z', to: '2027-01-01T00:00:00Z' };
const address = (query: Record<string, string>) =>
  `/reports.csv?${new URLSearchParams({ ...year, ...query })}`;
const table = async (query: Record<string, string>, persona = 'admin-1') =>
  (await stage.as(persona)).get<Problem>(address(query));
const rowsOf = (text: string) =>
  parse(text, { bom: true, columns: true, record_delimiter: '\r\n' }) as Record<string, string>[];

/** Over a socket of its own, whose other end can go away. */
async function download(query: Record<string, string>): Promise<IncomingMessage> {
  const { headers } = await stage.as('admin-1');
  const request = get(root + address(query), { headers, agent: false });
  const [answer] = (await once(request, 'response')) as [IncomingMessage];
  answer.on('error', () => undefined);
  return answer;
}

/** Connections of this process that somebody holds. */
function inUse(): number {
  const { master } = stage.deps.dataSource.driver as unknown as { master: Pool };
  return master.totalCount - master.idleCount;
}

async function until(holds: () => boolean): Promise<void> {
  for (let tries = 0; tries < 500 && !holds(); tries++) await new Promise((turn) => setTimeout(turn, 10));
  expect(holds()).toBe(true);
}

test('a report is a row of words that a person reads, with nothing of who reported it', async () => {
  await write({
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
      "filename*=UTF-8''%E6%A1%88%E4%BB%B6_%E7%AC%AC%204%20%E7%BD%91%E6%A0%BC_2026-01-01_2027-01-01.csv",
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

test('tens of thousands of rows arrive whole and in order, and never more than a piece of them is held', async () => {
  const actor = { id: '', displayName: '', grants: [{ role: 'admin' as const }] };
  const area = await askedArea(stage.deps, { actor, areaCode: otherDistrict });
  const period = { from: new Date(year.from), to: new Date(year.to) };
  const stream = await exportReports({ ...stage.deps, turns: heavyTurns() }, { area, period });
  const pieces: string[] = [];
  let largest = 0;
  let held = 0;
  for await (const piece of stream) {
    pieces.push(String(piece));
    largest = Math.max(largest, piece.length);
    held = Math.max(held, stream.readableLength);
  }
  expect(pieces.length).toBeGreaterThanOrEqual(many / 500);
  expect(largest).toBeLessThan(250_000);
  // What is read ahead is one piece, not the rest of the table.
  expect(held).toBeLessThanOrEqual(2 * largest);
  const numbers = rowsOf(pieces.join('')).map(({ 案件编号 }) => 案件编号);
  expect([numbers.length, new Set(numbers).size]).toEqual([many, many]);
  await until(() => inUse() === 0);
});

test('who goes away in the middle leaves nothing behind, however often', async () => {
  for (let times = 0; times < 3; times++) {
    const answer = await download({ areaCode: otherDistrict });
    await once(answer, 'readable');
    expect(inUse()).toBe(1);
    answer.destroy();
    await until(() => inUse() === 0);
  }
});

test('a third table at once is refused and told when to come again; with one done it is served', async () => {
  const open = await Promise.all([1, 2].map(() => download({ areaCode: otherDistrict })));
  expect(inUse()).toBe(2);
  const refused = await table({ areaCode: grid });
  expect(refused).toMatchObject({ status: 503, body: { code: 'SERVICE_UNAVAILABLE' } });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  for (const answer of open) answer.destroy();
  await until(() => inUse() === 0);
  expect((await table({ areaCode: grid })).status).toBe(200);
});

test('an error in the middle ends the connection: a part does not look like a whole', async () => {
  await write({
    number: "'B' || n",
    from: 'generate_series(1, 3000) n',
    path: [city, district, '420106014000'],
    // A date that no program can write down, far behind the first pieces.
    accept_by: "CASE WHEN n = 2900 THEN timestamptz 'infinity' END",
    created_at: "timestamptz '2026-05-01' + n * interval '1 second'",
  });
  const answer = await download({ areaCode: '420106014000' });
  expect(answer.statusCode).toBe(200);
  await expect(wholeOf(answer)).rejects.toThrow('aborted');
  expect(answer.complete).toBe(false);
  await until(() => inUse() === 0);
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
    ['dispatcher-1', otherDistrict, 403],
    ['dispatcher-1', street, 200],
  ] as const) {
    expect([persona, (await table({ areaCode }, persona)).status]).toEqual([persona, status]);
  }
  expect(await table({ areaCode: grid, status: 'open' })).toMatchObject({
    status: 400,
    body: { errors: [{ path: 'status' }] },
  });
});
