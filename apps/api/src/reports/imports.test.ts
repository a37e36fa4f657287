import type { HistoryEntry, InboxMessage, Located, Page, Report } from '@weilinli/contracts';
import type { Catalogue } from '@weilinli/domain';
import { importAreas } from '../areas';
import { shippedCatalogue, storeCatalogue } from '../catalogue';
import { buildPhoto } from '../testing/build-photo';
import { act, buildReport } from '../testing/build-report';
import { callingAt } from '../testing/caller';
import { openStage, type Stage } from '../testing/stage';
import { places, storyAreas, storyCity } from '../testing/story-city';

/** Another process, where maps and catalogues are imported: the stage's own does not hear of it. */
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

async function importMap(names: Record<string, string>): Promise<void> {
  const imported = await importAreas(stage.deps, { collection: storyCity(names), source: 'renamed' });
  expect(imported.outcome).toBe('imported');
}

let editions = 0;
async function importCatalogue(change: (catalogue: Catalogue) => Catalogue): Promise<void> {
  const { catalogue } = shippedCatalogue();
  editions += 1;
  const { added } = await storeCatalogue(stage.deps, {
    catalogue: { ...change(catalogue), edition: `test-${editions}` },
    source: 'test',
  });
  expect(added).toBe(true);
}

/** The catalogue with one more category, like the rain-water cover but for code and name. */
function withCategory(code: string, name: string): (catalogue: Catalogue) => Catalogue {
  return (catalogue) => ({
    ...catalogue,
    categories: catalogue.categories.flatMap((category) =>
      category.code === 'P0103' ? [category, { ...category, code, name }] : [category],
    ),
  });
}

const names = ({ area }: Report) => area.path.map(({ name }) => name);

test('after a new map, new reports lie in it, and old ones keep the names by which they were judged', async () => {
  const old = await buildReport(stage);
  await importMap({ '420106015000': '南湖新街道', '42010601500404': '第四网格' });
  // This process still holds the map from before; the submission finds out, and loads the new one.
  const fresh = await buildReport(stage);
  expect(names(fresh)).toEqual(['武汉市', '武昌区', '南湖新街道', '第 4 社区', '第四网格', '小邻里 1']);
  const courier = await stage.as('courier-1');
  const again = (await courier.get<Report>(`/reports/${old.id}`)).body;
  expect(names(again)).toEqual(['武汉市', '武昌区', '南湖街道', '第 4 社区', '第 4 网格', '小邻里 1']);
  expect(names((await courier.get<Report>(`/reports/${fresh.id}`)).body)).toEqual(names(fresh));
});

test('after a new catalogue, old reports keep name and limits, and new ones get the new ones', async () => {
  const old = await buildReport(stage);
  await importCatalogue((catalogue) => ({
    ...catalogue,
    categories: catalogue.categories.map((category) => {
      if (category.code !== 'P0103') return category;
      const [mostUrgent, ...others] = category.conditions;
      const limits = { ...mostUrgent.limits, resolve: { amount: 12, unit: 'hour' as const } };
      return { ...category, name: '雨水检查井盖', conditions: [{ ...mostUrgent, limits }, ...others] };
    }),
  }));
  const fresh = await buildReport(stage);
  expect(fresh.category.name).toBe('雨水检查井盖');
  expect(fresh.deadlines.resolveBy).toBe(
    new Date(new Date(fresh.createdAt).getTime() + 12 * 3_600_000).toISOString(),
  );
  const again = (await (await stage.as('courier-1')).get<Report>(`/reports/${old.id}`)).body;
  expect(again.category.name).toBe('雨水井盖');
  expect(again.deadlines).toEqual(old.deadlines);
});

test('a category that another process has just imported can be reported here at once', async () => {
  await importCatalogue(withCategory('P0198', '新井盖'));
  const report = await buildReport(stage, { categoryCode: 'P0198' });
  expect(report.category.name).toBe('新井盖');
});

test('one that nobody has imported is still refused', async () => {
  const courier = await stage.as('courier-1');
  const body = {
    categoryCode: 'P0199',
    place: places.gate,
    photoIds: [await buildPhoto(stage, courier)],
  };
  expect(await courier.post('/reports', body)).toMatchObject({
    status: 422,
    body: { code: 'CATEGORY_UNKNOWN', errors: [{ path: 'categoryCode' }] },
  });
});

test('a report of a catalogue that this process does not know yet is shown and told in its words', async () => {
  const { app } = await stage.another();
  await importCatalogue(withCategory('P0197', '别处的井盖'));
  const courier = await stage.as('courier-1');
  const { body: report } = await callingAt(app, courier).post<Report>('/reports', {
    categoryCode: 'P0197',
    place: places.gate,
    photoIds: [await buildPhoto(stage, courier)],
  });
  await stage.workOff();
  const { items } = (await (await stage.as('worker-1')).get<Page<InboxMessage>>('/inbox')).body;
  expect(items.find(({ reportId }) => reportId === report.id)?.title).toContain('别处的井盖');
  expect((await courier.get<Report>(`/reports/${report.id}`)).body.category.name).toBe('别处的井盖');
});

test('a place on ground that the city has just taken in is reported and located here at once', async () => {
  const grown = storyCity() as {
    features: { properties: { code: string }; geometry: { coordinates: number[][][] } }[];
  };
  // City, district, street and the western communities reach 4 km farther west.
  const west = 114.26;
  for (const { geometry } of grown.features) {
    for (const position of geometry.coordinates.flat()) if (position[0] === west) position[0] = west - 0.04;
  }
  const imported = await importAreas(stage.deps, { collection: grown, source: 'grown' });
  expect(imported.outcome).toBe('imported');
  const resident = await stage.as('resident-1');
  const { longitude, latitude, datum } = places.outside;
  const located = await resident.get<Located>(
    `/areas/locate?longitude=${longitude}&latitude=${latitude}&datum=${datum}`,
  );
  expect(located.body.areas.at(-1)?.name).toBe('第 3 网格');
  expect(await buildReport(stage, { place: places.outside })).toMatchObject({
    status: 'dispatched',
    area: { name: '第 3 网格' },
  });
});

test('a repeat gets its first answer, though its category is gone since', async () => {
  await importCatalogue(withCategory('P0196', '旧井盖'));
  const courier = await stage.as('courier-1');
  const body = {
    categoryCode: 'P0196',
    place: places.gate,
    photoIds: [await buildPhoto(stage, courier)],
  };
  const key = { 'idempotency-key': 'before the import' };
  const first = await courier.post('/reports', body, key);
  expect(first.status).toBe(201);
  await importCatalogue((catalogue) => catalogue);
  await buildReport(stage);
  const second = await courier.post('/reports', body, key);
  expect([second.status, second.text]).toEqual([201, first.text]);
});

test('who had a grid that is no more still sees his reports, and the history says by which map they were judged', async () => {
  const report = await buildReport(stage);
  await act(stage, { by: 'worker-1', report, action: 'accept' });
  const without = storyCity() as { features: { properties: { code: string } }[] };
  const kept = without.features.filter(({ properties }) => !properties.code.startsWith(storyAreas.gridCode));
  const imported = await importAreas(stage.deps, {
    collection: { ...without, features: kept },
    source: 'without the grid',
  });
  expect(imported.outcome).toBe('imported');
  const worker = await stage.as('worker-1');
  const { body } = await worker.get<Report>(`/reports/${report.id}`);
  expect(body).toMatchObject({ view: 'full', area: { name: '小邻里 1' } });
  const history = (await worker.get<{ items: HistoryEntry[] }>(`/reports/${report.id}/history`)).body;
  expect(history.items.map(({ event }) => event)).toEqual(['submit', 'dispatch', 'accept']);
  // New reports go to whom the map leaves: the worker of the community.
  expect((await buildReport(stage)).assignee?.displayName).toBe('杨帆');
});
