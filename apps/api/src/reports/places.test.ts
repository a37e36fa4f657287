import type { Located, Problem, Report } from '@weilinli/contracts';
import { distanceMetres, toWgs84 } from '@weilinli/domain';
import { buildPhoto } from '../testing/build-photo';
import { buildReport } from '../testing/build-report';
import { openStage, type Stage } from '../testing/stage';
import { placeAt, places } from '../testing/story-city';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

/** Seven digits, as a phone gives them. */
const precise = { longitude: 114.3125518, latitude: 30.5124249 };

async function submit(place: object) {
  const courier = await stage.as('courier-1');
  const photoIds = [await buildPhoto(stage, courier)];
  return courier.post<Problem>('/reports', { categoryCode: 'P0103', place, photoIds });
}

async function read(report: Report, query = ''): Promise<Report> {
  return (await (await stage.as('courier-1')).get<Report>(`/reports/${report.id}${query}`)).body;
}

test('a place is answered in gcj02, and in the datum in which it came exactly as it came', async () => {
  const fromBrowser = await buildReport(stage, { place: { ...precise, datum: 'wgs84', accuracy: 8.5 } });
  expect(fromBrowser.place.datum).toBe('gcj02');
  expect(distanceMetres(toWgs84(fromBrowser.place, 'gcj02'), precise)).toBeLessThan(1);
  // The two are 500 metres apart: a mistake would send the worker to another street.
  expect(distanceMetres(fromBrowser.place, precise)).toBeGreaterThan(400);
  expect((await read(fromBrowser, '?datum=wgs84')).place).toEqual({
    ...precise,
    datum: 'wgs84',
    accuracy: 8.5,
  });

  const fromWechat = await buildReport(stage, { place: { ...precise, datum: 'gcj02' } });
  expect((await read(fromWechat)).place).toEqual({ ...precise, datum: 'gcj02' });
  const inWgs84 = (await read(fromWechat, '?datum=wgs84')).place;
  expect(distanceMetres(inWgs84, toWgs84(precise, 'gcj02'))).toBeLessThan(1);
});

test('an answer to a submission, an action and a list comes in the datum asked for', async () => {
  const courier = await stage.as('courier-1');
  const place = { ...precise, datum: 'wgs84' };
  const photoIds = [await buildPhoto(stage, courier)];
  const { body: report } = await courier.post<Report>('/reports?datum=wgs84', {
    categoryCode: 'P0103',
    place,
    photoIds,
  });
  expect(report.place).toEqual(place);
  const { body: list } = await courier.get<{ items: Report[] }>('/reports?datum=wgs84&limit=1');
  expect(list.items[0]?.place).toEqual(place);
  const { body: withdrawn } = await courier.post<Report>(
    `/reports/${report.id}/actions/withdraw?datum=wgs84`,
    {},
  );
  expect(withdrawn.place).toEqual(place);
});

const { gate } = places;
test.each<[string, object, number, string, string[]]>([
  [
    'without a datum',
    { longitude: gate.longitude, latitude: gate.latitude },
    400,
    'place.datum must say whether the place is "gcj02" or "wgs84"',
    ['place.datum'],
  ],
  ['in a datum of its own', { ...gate, datum: 'bd09' }, 400, '"gcj02" or "wgs84"', ['place.datum']],
  [
    'with longitude and latitude swapped',
    { ...gate, longitude: gate.latitude, latitude: gate.longitude },
    422,
    'change places',
    ['place.longitude', 'place.latitude'],
  ],
  [
    '20 km beyond the city',
    places.farAway,
    422,
    'more than 5 km outside',
    ['place.longitude', 'place.latitude'],
  ],
  [
    'in the sea',
    { ...gate, longitude: 0, latitude: 0 },
    422,
    'more than 5 km',
    ['place.longitude', 'place.latitude'],
  ],
])('a place %s is refused, and told why', async (_, place, status, words, paths) => {
  const answer = await submit(place);
  expect(answer.status).toBe(status);
  expect(answer.body.detail).toContain(words);
  expect(answer.body.errors?.map(({ path }) => path)).toEqual(paths);
});

test('up to 200 m outside every area a place goes to the nearest, with a word', async () => {
  const report = await buildReport(stage, { place: places.justOutside });
  expect(report).toMatchObject({
    placeNote: 'nearby',
    status: 'dispatched',
    area: { code: '42010601500403', name: '第 3 网格' },
  });
  expect((await read(report)).placeNote).toBe('nearby');
});

test('farther, up to 5 km outside the city, it goes to the city’s desk, with a word', async () => {
  const report = await buildReport(stage, { place: places.outside });
  expect(report).toMatchObject({ placeNote: 'city-desk', status: 'submitted', area: { name: '武汉市' } });
  expect(report.area.path).toHaveLength(1);
  const desk = async (persona: string) =>
    (await (await stage.as(persona)).get<{ items: Report[] }>('/reports?scope=area&status=submitted')).body
      .items;
  expect((await desk('city-1')).map(({ id }) => id)).toContain(report.id);
  expect((await desk('district-1')).map(({ id }) => id)).not.toContain(report.id);
  // Somebody can be given it, though it lies in no grid.
  const { body } = await (await stage.as('city-1')).get<{ items: object[] }>(
    `/reports/${report.id}/candidates`,
  );
  expect(body.items.length).toBeGreaterThan(0);
});

test.each([
  ['4.9 km', 4_900, 201],
  ['5.1 km', 5_100, 422],
])('at the border of what the city answers for: %s', async (_, metres, status) => {
  const north = placeAt(5, 10);
  const place = { ...north, latitude: north.latitude + metres / 111_195 };
  expect((await submit(place)).status).toBe(status);
});

test('whose a place is, is told before anything is reported, in the same words', async () => {
  const resident = await stage.as('resident-1');
  const locate = async (place: { longitude: number; latitude: number; datum: string }) => {
    const { longitude, latitude, datum } = place;
    const query = `longitude=${longitude}&latitude=${latitude}&datum=${datum}`;
    return (await resident.get<Located & Problem>(`/areas/locate?${query}`)).body;
  };
  const located = await locate(gate);
  expect(located.areas.map(({ kind }) => kind)).toEqual([
    ...['city', 'district', 'street', 'community', 'grid', 'micro-grid'],
  ]);
  expect(located.onDuty.map(({ displayName }) => displayName)).toEqual(['刘敏']);
  expect(located.note).toBeUndefined();
  expect(await locate(places.justOutside)).toMatchObject({ note: 'nearby' });
  expect(await locate(places.outside)).toMatchObject({ note: 'city-desk', areas: [{ name: '武汉市' }] });
  expect((await locate(places.managedStreet)).areas.map(({ name }) => name)).toEqual([
    '武汉市',
    '武昌区',
    '代管街道',
  ]);
  expect(await locate(places.farAway)).toMatchObject({ code: 'PLACE_BEYOND_CITY' });
  const swapped = { ...gate, longitude: gate.latitude, latitude: gate.longitude };
  expect(await locate(swapped)).toMatchObject({ code: 'PLACE_SWAPPED' });
});

test('asked what is near a swapped place, the answer says that it is swapped', async () => {
  const { body } = await (await stage.as('resident-1')).get<Problem>(
    `/reports/nearby?longitude=${gate.latitude}&latitude=${gate.longitude}&datum=gcj02`,
  );
  expect(body.code).toBe('PLACE_SWAPPED');
});
