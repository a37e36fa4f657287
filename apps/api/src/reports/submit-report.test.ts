import type { Problem, PublicReport, Report } from '@weilinli/contracts';
import { buildPhoto, buildPhotos } from '../testing/build-photo';
import { buildReport } from '../testing/build-report';
import { openStage, type Stage } from '../testing/stage';
import { places } from '../testing/story-city';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

async function submit(photoIds: string[]) {
  const courier = await stage.as('courier-1');
  return courier.post<Problem>('/reports', { categoryCode: 'P0103', place: places.gate, photoIds });
}

test('photos stand in the order in which they were chosen, whenever they were uploaded', async () => {
  const courier = await stage.as('courier-1');
  const [first = '', second = '', third = ''] = await buildPhotos(stage, courier, 3);
  const chosen = [second, third, first];
  const report = await buildReport(stage, { photoIds: chosen });
  expect(report.photos.map(({ id }) => id)).toEqual(chosen);
  const read = (await courier.get<Report>(`/reports/${report.id}`)).body;
  expect(read).toEqual(report);
  const seen = (await (await stage.as('resident-1')).get<PublicReport>(`/reports/${report.id}`)).body;
  expect(seen.thumbnailUrl).toBe(report.photos[0]?.thumbnailUrl);
});

test('an id in capitals is the same photo', async () => {
  const courier = await stage.as('courier-1');
  const id = await buildPhoto(stage, courier);
  const twice = await submit([id, id.toUpperCase()]);
  expect(twice).toMatchObject({ status: 400, body: { errors: [{ path: 'photoIds' }] } });
  const report = await buildReport(stage, { photoIds: [id.toUpperCase()] });
  expect(report.photos.map((photo) => photo.id)).toEqual([id]);
});

test('somebody else’s photo is as unknown as one that is not, and one that was used is named', async () => {
  const theirs = await buildPhoto(stage, await stage.as('resident-2'));
  const own = await buildPhoto(stage, await stage.as('courier-1'));
  const refused = (code: string, path: string) => ({ status: 422, body: { code, errors: [{ path }] } });
  expect(await submit([own, theirs])).toMatchObject(refused('PHOTO_UNKNOWN', 'photoIds[1]'));
  expect(await submit([stage.deps.newId()])).toMatchObject(refused('PHOTO_UNKNOWN', 'photoIds[0]'));
  expect((await submit([own])).status).toBe(201);
  expect(await submit([own])).toMatchObject({ status: 409, body: { code: 'PHOTO_ALREADY_USED' } });
});

test('a submission whose job cannot be added is not taken in at all, and its photo stays free', async () => {
  const id = await buildPhoto(stage, await stage.as('courier-1'));
  const [{ count } = { count: '' }] = await stage.asOwner<{ count: string }>('SELECT count(*) FROM reports');
  const rename = (from: string, to: string) =>
    stage.asOwner('UPDATE graphile_worker._private_tasks SET identifier = $2 WHERE identifier = $1', [
      from,
      to,
    ]);
  await rename('react', 'mislaid');
  const failed = await submit([id]);
  await rename('mislaid', 'react');
  expect(failed).toMatchObject({ status: 500, body: { code: 'INTERNAL_ERROR' } });
  expect(await stage.asOwner('SELECT count(*) FROM reports')).toEqual([{ count }]);
  expect(stage.errors.splice(0).join()).toContain('without the job');
  expect((await submit([id])).status).toBe(201);
});

test('on whose behalf it is reported is known to who reported and who has it, and to nobody who only looks or follows', async () => {
  const elder = '3 号楼李奶奶';
  const report = await buildReport(stage, { onBehalfOf: elder });
  expect(report.onBehalfOf).toBe(elder);
  const read = async (persona: string) =>
    (await (await stage.as(persona)).get<Report>(`/reports/${report.id}`)).body;
  expect((await read('worker-1')).onBehalfOf).toBe(elder);
  expect((await read('dispatcher-1')).onBehalfOf).toBe(elder);
  const neighbour = await stage.as('resident-2');
  await neighbour.post(`/reports/${report.id}/actions/follow`, {});
  for (const path of [`/reports/${report.id}`, `/reports/${report.id}/history`]) {
    expect(JSON.stringify((await neighbour.get(path)).body)).not.toContain(elder);
  }
  const history = (await (await stage.as('courier-1')).get(`/reports/${report.id}/history`)).body;
  expect(JSON.stringify(history)).not.toContain(elder);
});
