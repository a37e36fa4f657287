import { once } from 'node:events';
import { get, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text as wholeOf } from 'node:stream/consumers';
import type { Pool } from 'pg';
import { askedArea } from '../people';
import { openStage, type Stage } from '../testing/stage';
import { storyAreas } from '../testing/story-city';
import { exportReports } from './export-reports';
import { heavyTurns } from './heavy-read';
import { address, rowsOf, tablesOf, writeReports, year } from './testing/exporting';

jest.setTimeout(20_000);
const { cityCode: city, districtCode: district, gridCode: grid } = storyAreas;
const otherDistrict = '420111000000';
const many = 20_000;
let stage: Stage;
let root: string;
beforeAll(async () => {
  stage = await openStage();
  await stage.app.listen({ port: 0, host: '127.0.0.1' });
  root = `http://127.0.0.1:${(stage.app.server.address() as AddressInfo).port}/api/v1`;
  // A year of the other district, in which nothing else lies.
  const path = [city, otherDistrict];
  await writeReports(stage, { number: "'M' || n", from: `generate_series(1, ${many}) n`, path });
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

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
  const table = tablesOf(stage);
  const refused = await table({ areaCode: grid });
  expect(refused).toMatchObject({ status: 503, body: { code: 'SERVICE_UNAVAILABLE' } });
  expect(Number(refused.headers['retry-after'])).toBeGreaterThan(0);
  for (const answer of open) answer.destroy();
  await until(() => inUse() === 0);
  expect((await table({ areaCode: grid })).status).toBe(200);
});

test('an error in the middle ends the connection: a part does not look like a whole', async () => {
  await writeReports(stage, {
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
