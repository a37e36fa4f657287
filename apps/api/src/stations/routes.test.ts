import type {
  NearbyStation,
  Page,
  Problem,
  StationHistory,
  StationsImport,
  StationVersion,
} from '@weilinli/contracts';
import { dayAt, dayText } from '@weilinli/domain';
import { openStage, type Stage } from '../testing/stage';
import { places } from '../testing/story-city';
import { seedDemoStations } from './seed-demo-stations';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const header = '编号,名称,地址,经度,纬度,坐标系,设施,开放时间';
const gate = 'GATE,大门驿站,大门旁,114.3181,30.5101,gcj02,饮水、充电,每天 00:00-24:00';
const far = 'FAR,南边驿站,南边路口,114.3180,30.4950,gcj02,饮水,每天 00:00-24:00';
const list = (...lines: string[]) => [header, ...lines].join('\n');

async function send(csv: string, { by = 'admin-1', type = 'text/csv', key = '' } = {}) {
  const { headers } = await stage.as(by);
  const answer = await stage.app.inject({
    method: 'PUT',
    url: '/api/v1/stations?source=2026%E5%B9%B4%E6%B8%85%E5%8D%95',
    headers: { ...headers, 'content-type': type, ...(key ? { 'idempotency-key': key } : {}) },
    payload: csv,
  });
  return { status: answer.statusCode, body: answer.json() as StationsImport & Problem };
}

const near = async (query = '') => {
  const { longitude, latitude, datum } = places.gate;
  const address = `/stations?longitude=${longitude}&latitude=${latitude}&datum=${datum}${query}`;
  return (await stage.as('courier-1')).get<Page<NearbyStation> & Problem>(address);
};

test('the demonstration has stations, each says so, and a list of the city takes their place', async () => {
  await seedDemoStations(stage.deps.dataSource);
  const { items } = (await near()).body;
  expect(items.length).toBeGreaterThan(4);
  expect(items.every(({ demo, name }) => demo && name.includes('演示'))).toBe(true);
  expect(items.map(({ distance }) => distance)).toEqual(
    items.map(({ distance }) => distance).sort((a, b) => a - b),
  );

  const { body } = await send(list(gate, far));
  expect(body).toMatchObject({ stations: 2, added: 2, changed: 0, removed: 7 });
  // What is there already is not seeded again.
  await seedDemoStations(stage.deps.dataSource);
  expect((await near()).body.items).toEqual([
    {
      code: 'GATE',
      name: '大门驿站',
      address: '大门旁',
      place: { longitude: 114.3181, latitude: 30.5101, datum: 'gcj02' },
      facilities: ['water', 'power'],
      hours: [{ days: [1, 2, 3, 4, 5, 6, 7], from: '00:00', to: '24:00' }],
      hoursWords: '全天开放',
      openNow: true,
      openWords: '全天开放',
      demo: false,
      distance: 15,
    },
    expect.objectContaining({ code: 'FAR', distance: 1667 }),
  ]);
});

test('by distance, facility and page, in the datum that is asked for', async () => {
  await send(list(gate, far));
  expect((await near('&radius=1000')).body.items.map(({ code }) => code)).toEqual(['GATE']);
  expect((await near('&facilities=water,power')).body.items.map(({ code }) => code)).toEqual(['GATE']);
  const first = (await near('&limit=1')).body;
  expect(first.items.map(({ code }) => code)).toEqual(['GATE']);
  const second = (await near(`&limit=1&cursor=${first.nextCursor}`)).body;
  expect([second.items.map(({ code }) => code), second.nextCursor]).toEqual([['FAR'], null]);
  const { longitude, latitude } = places.gateInWgs84;
  const wgs84 = await (await stage.as('courier-1')).get<Page<NearbyStation>>(
    `/stations?longitude=${longitude}&latitude=${latitude}&datum=wgs84`,
  );
  expect(wgs84.body.items[0]).toMatchObject({ code: 'GATE', distance: 15, place: { datum: 'wgs84' } });
  expect(wgs84.body.items[0]?.place.longitude).not.toBeCloseTo(114.3181, 3);
  expect((await near('&facilities=sauna')).status).toBe(400);
  expect((await near('&radius=20001')).status).toBe(400);
  expect((await near('&cursor=WyJzdGF0aW9ucyJd')).body.code).toBe('CURSOR_INVALID');
});

test('a list with mistakes changes nothing, and names each by its line', async () => {
  await send(list(gate, far));
  const beyond = 'SEA,海边驿站,海边,121.5,31.2,gcj02,饮水,全天';
  const swapped = 'SWAP,反了,某处,30.51,114.318,gcj02,饮水,全天';
  const inSwapped = swapped.replace('30.51,114.318', '30.51,89');
  const refused = await send(list(gate, beyond, inSwapped, 'X,,某处,114.318,30.51,gcj02,饮水,全天'));
  expect(refused).toMatchObject({ status: 422, body: { code: 'STATIONS_MISTAKEN' } });
  expect(refused.body.errors?.map(({ path }) => path)).toEqual([
    'line 3, 经度',
    'line 4, 经度',
    'line 5, 名称',
  ]);
  expect((await near()).body.items.map(({ code }) => code)).toEqual(['GATE', 'FAR']);
});

test('each list is a version: what changed, who brought it, and what a station was stay readable', async () => {
  await send(list(gate, far));
  const { body: again } = await send(list(far, gate));
  expect(again).toMatchObject({ added: 0, changed: 0, removed: 0, stations: 2 });
  const { body } = await send(list(gate.replace('充电', '厕所'), far));
  expect(body).toMatchObject({ version: again.version + 1, added: 0, changed: 1, removed: 0 });
  const admin = await stage.as('admin-1');
  const { body: versions } = await admin.get<Page<StationVersion>>('/stations/versions?limit=1');
  expect(versions.items[0]).toMatchObject({
    ...body,
    source: '2026年清单',
    importedBy: { id: admin.person?.id },
  });
  expect(versions.nextCursor).not.toBeNull();
  const { body: history } = await admin.get<StationHistory>('/stations/GATE/history');
  expect(history.items.map(({ facilities }) => facilities)).toEqual([
    ['water', 'toilet'],
    ['water', 'power'],
  ]);
  expect(history.items.map(({ validTo }) => validTo === undefined)).toEqual([true, false]);
  expect((await admin.get('/stations/NEVER/history')).status).toBe(404);
  // The application itself cannot rewrite what a station was.
  await expect(stage.deps.dataSource.query("UPDATE stations SET name = ''")).rejects.toThrow(
    'permission denied',
  );
});

test('only administrators bring lists, only as tables, and a repeat does nothing twice', async () => {
  expect((await send(list(gate), { by: 'dispatcher-1' })).status).toBe(403);
  expect((await send('{"a":1}', { type: 'application/json' })).status).toBe(415);
  expect((await send('')).body.code).toBe('STATIONS_MISTAKEN');
  const first = await send(list(gate), { key: 'list-1' });
  await send(list(gate, far));
  expect((await send(list(gate), { key: 'list-1' })).body).toEqual(first.body);
  expect((await near()).body.items).toHaveLength(2);
  expect((await send(list(far), { key: 'list-1' })).body.code).toBe('IDEMPOTENCY_KEY_REUSED');
  expect(stage.errors).toEqual([]);
});

test('a station is closed on its days off, and what is over is told no more', async () => {
  const dayOf = (days: number) => dayText(dayAt(Date.now()) + days);
  const closed = `SHUT,停开驿站,大门旁,114.3181,30.5101,gcj02,饮水,每天 00:00-24:00,${dayOf(-9)}; ${dayOf(-1)}至${dayOf(1)}`;
  const { body } = await send([`${header},停开日期`, closed].join('\n'));
  expect(body).toMatchObject({ stations: 1, added: 1 });
  const [station] = (await near()).body.items;
  expect(station).toMatchObject({
    daysOff: [{ from: dayOf(-1), to: dayOf(1) }],
    openNow: false,
    openWords: expect.stringMatching(/^今天停开, .* 00:00 开门$/),
  });
  const { body: history } = await (await stage.as('admin-1')).get<StationHistory>('/stations/SHUT/history');
  expect(history.items[0]?.daysOff).toHaveLength(2);
  expect((await send([`${header},停开日期`, closed].join('\n'))).body).toMatchObject({ changed: 0 });
  expect((await send([header, closed.replace(/,[^,]*$/, '')].join('\n'))).body).toMatchObject({ changed: 1 });
});
