import type { Report } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import { importAreas } from '../areas';
import { shippedCatalogue, storeCatalogue } from '../catalogue';
import { act, buildReport } from '../testing/build-report';
import { callingAt } from '../testing/caller';
import { organisationOf, personOf } from '../testing/hire';
import { openStage, type Stage } from '../testing/stage';
import { places, storyCity } from '../testing/story-city';

/**
 * A process with a single connection, whose copies of map, catalogue, calendar and rules are old: were one of them
 * fetched by a second connection while the first is held, the call would wait for ever.
 */
jest.setTimeout(30_000);
let stage: Stage;
let narrow: Stage['app'];
beforeAll(async () => {
  stage = await openStage();
  narrow = (await stage.another({ databasePoolSize: 1 })).app;
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

let editions = 0;
/** What other processes may do at any time. */
async function changeEverything(): Promise<void> {
  editions += 1;
  const { catalogue } = shippedCatalogue();
  await storeCatalogue(stage.deps, {
    catalogue: { ...catalogue, edition: `test-${editions}` },
    source: 'test',
  });
  const names = { '420106015000': `南湖街道 ${editions}` };
  const imported = await importAreas(stage.deps, { collection: storyCity(names), source: 'renamed' });
  expect(imported.outcome).toBe('imported');
  const admin = await stage.as('admin-1');
  const days = [{ day: `2020-03-${String(editions).padStart(2, '0')}`, works: editions % 7 === 1 }];
  const rules = [{ id: `rule-${editions}`, name: '网格员', lead: { role: 'worker' } }];
  for (const [path, body] of [
    ['/calendar', { days }],
    ['/dispatch/rules', { rules }],
  ] as const) {
    expect(await admin.put(path, body)).toMatchObject({ status: 200 });
  }
}

type Prepared = readonly (readonly [string, Action])[];

/** A call to the narrow process, right after everything has changed for a report of the newest catalogue. */
async function callLate(persona: string, prepare: Prepared, path: (id: string) => string, body: object) {
  await changeEverything();
  const report = await buildReport(stage);
  for (const [by, action] of prepare) await act(stage, { by, report, action });
  return callingAt(narrow, await stage.as(persona)).post<Report>(path(report.id), body);
}

const none: Prepared = [];
const at = (action: string) => (id: string) => `/reports/${id}/actions/${action}`;

test.each([
  ['accept', 'worker-1', none, {}],
  ['return', 'worker-1', none, { reason: 'not-mine' }],
  ['recategorise', 'dispatcher-1', none, { categoryCode: 'P0101' }],
  ['relocate', 'dispatcher-1', none, { place: places.nextGrid }],
  ['extend', 'dispatcher-1', [['worker-1', 'accept']], { reason: 'material' }],
] as const)('%s goes through', async (action, persona, prepare, body) => {
  expect(await callLate(persona, prepare, at(action), body)).toMatchObject({ status: 200 });
});

test('so do giving it to somebody else, taking it back, and handing everything over', async () => {
  const personId = await personOf(stage, 'worker-2');
  const organisationId = await organisationOf(stage, 'DEMO-WATER');
  const assigned = await callLate('dispatcher-1', none, at('assign'), { personId });
  expect(assigned).toMatchObject({ status: 200 });
  const transferred = await callLate('dispatcher-1', none, at('transfer'), {
    organisationId,
    reason: 'not-mine',
  });
  expect(transferred).toMatchObject({ status: 200 });
  const worker = await personOf(stage, 'worker-1');
  const handed = await callLate('leader-1', none, () => `/people/${worker}/hand-over`, { to: 'choose' });
  expect(handed).toMatchObject({ status: 200 });
});

test('so do a submission, new rules, and reading what came in meanwhile', async () => {
  await changeEverything();
  const report = await buildReport(stage);
  const read = await callingAt(narrow, await stage.as('courier-1')).get<Report>(`/reports/${report.id}`);
  expect(read).toMatchObject({ status: 200, body: { id: report.id } });
  await changeEverything();
  const rules = [{ id: 'anew', name: '网格员', lead: { role: 'worker' } }];
  const put = await callingAt(narrow, await stage.as('admin-1')).put('/dispatch/rules', { rules });
  expect(put).toMatchObject({ status: 200 });
  await changeEverything();
  const there = {
    ...stage,
    app: narrow,
    as: async (name: string) => callingAt(narrow, await stage.as(name)),
  };
  expect(await buildReport(there)).toMatchObject({ status: 'dispatched' });
});
