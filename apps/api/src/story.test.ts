import type { HistoryEntry, Inbox, PhotoView, Report } from '@weilinli/contracts';
import type { Action } from '@weilinli/domain';
import sharp from 'sharp';
import request from 'supertest';
import { phonePhoto } from './photos/testing/pictures';
import { openStage, type Stage } from './testing/stage';
import { places } from './testing/story-city';

/** 郭飞's story over HTTP, one step after the other, with real photos; each test goes on where the last one ended. */
let stage: Stage;
let report: Report;

beforeAll(async () => {
  stage = await openStage();
  await stage.app.listen({ port: 0, host: '127.0.0.1' });
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const minute = 60_000;
const hour = 60 * minute;

async function get<T>(persona: string, path: string): Promise<T> {
  const { headers } = await stage.as(persona);
  const { body } = await request(stage.app.server).get(`/api/v1${path}`).set(headers).expect(200);
  return body as T;
}

async function photograph(persona: string, exif: Record<string, string> = {}): Promise<PhotoView> {
  const { headers } = await stage.as(persona);
  const { body } = await request(stage.app.server)
    .post('/api/v1/photos')
    .set(headers)
    .attach('file', await phonePhoto(exif), 'IMG_0815.jpg')
    .expect(201);
  return body as PhotoView;
}

async function act(persona: string, action: Action, body: object = {}): Promise<Report> {
  const { headers } = await stage.as(persona);
  const answer = await request(stage.app.server)
    .post(`/api/v1/reports/${report.id}/actions/${action}`)
    .set(headers)
    .send(body)
    .expect(200);
  return answer.body as Report;
}

/** What each of them has been told about the report, oldest first, once all consequences are through. */
async function told(...personas: string[]): Promise<Record<string, string[]>> {
  await stage.workOff();
  const inboxes = await Promise.all(
    personas.map(async (persona) => {
      const { items } = await get<Inbox>(persona, '/inbox?limit=100');
      const about = items.filter(({ reportId }) => reportId === report.id);
      return [persona, about.map(({ kind }) => kind).reverse()] as const;
    }),
  );
  return Object.fromEntries(inboxes);
}

async function events(persona: string): Promise<string[]> {
  const { items } = await get<{ items: HistoryEntry[] }>(persona, `/reports/${report.id}/history`);
  expect(items.map(({ sequence }) => sequence)).toEqual(items.map((_, index) => index + 1));
  expect(report.version).toBe(items.length);
  return items.map(({ event }) => event);
}

const after = (instant: string | undefined, milliseconds: number) =>
  new Date(new Date(instant ?? '').getTime() + milliseconds).toISOString();

test('郭飞 reports the missing cover and hears at once who has it, and until when', async () => {
  const photo = await photograph('courier-1');
  expect(photo).toMatchObject({ width: 480, height: 640, capturedAt: '2026-11-20T00:15:00.000Z' });
  const { headers, person } = await stage.as('courier-1');
  const { body } = await request(stage.app.server)
    .post('/api/v1/reports')
    .set(headers)
    .send({
      categoryCode: 'P0103',
      description: '大华公园世家门口, 井盖没有了',
      place: { ...places.gate, accuracy: 12, address: '大华公园世家门口' },
      photoIds: [photo.id],
      capturedAt: photo.capturedAt,
    })
    .expect(201);
  report = body as Report;
  expect(report).toMatchObject({
    view: 'full',
    status: 'dispatched',
    version: 2,
    number: expect.stringMatching(/^WL\d{8}-\d{6}$/),
    category: { code: 'P0103', name: '雨水井盖' },
    condition: { code: 'missing', name: '缺失', severity: 'critical' },
    place: { ...places.gate, accuracy: 12, address: '大华公园世家门口' },
    assignee: { displayName: '刘敏', role: 'worker' },
    reporter: { displayName: '郭飞', id: person?.id },
    deadlines: {
      acceptBy: after(report.createdAt, 15 * minute),
      makeSafeBy: after(report.createdAt, 2 * hour),
      resolveBy: after(report.createdAt, 24 * hour),
    },
    timeliness: 'onTime',
    availableActions: ['withdraw', 'remark'],
  });
  expect(report.area.path.map(({ name }) => name)).toEqual([
    '武汉市',
    '武昌区',
    '南湖街道',
    '第 4 社区',
    '第 4 网格',
    '小邻里 1',
  ]);
  expect(await get('courier-1', `/reports/${report.id}`)).toEqual(report);
  expect(await events('courier-1')).toEqual(['submit', 'dispatch']);
  expect(await told('courier-1', 'worker-1', 'worker-2', 'leader-1', 'dispatcher-1')).toEqual({
    'courier-1': [],
    'worker-1': ['new-task'],
    'worker-2': [],
    'leader-1': [],
    'dispatcher-1': [],
  });
});

test('its photo is shown upright, and tells neither place nor camera', async () => {
  const [photo] = report.photos;
  expect(photo?.stage).toBe('before');
  const { body } = await request(stage.app.server)
    .get(photo?.url ?? '')
    .responseType('blob')
    .expect('content-type', 'image/jpeg')
    .expect(200);
  const { exif, xmp, width, height } = await sharp(body as Buffer).metadata();
  expect({ exif, xmp, width, height }).toEqual({ exif: undefined, xmp: undefined, width: 480, height: 640 });
  expect((body as Buffer).includes('Guofei')).toBe(false);
});

test('the grid worker finds it first among the tasks, and accepts', async () => {
  const { items } = await get<{ items: Report[] }>('worker-1', '/reports?scope=assigned');
  expect(items.map(({ id }) => id)).toEqual([report.id]);
  expect(items[0]?.availableActions).toEqual(['accept', 'return', 'request', 'remark']);
  report = await act('worker-1', 'accept');
  expect(report).toMatchObject({ status: 'accepted', version: 3, acceptedAt: report.updatedAt });
  expect(await events('worker-1')).toEqual(['submit', 'dispatch', 'accept']);
  expect(await told('courier-1', 'worker-1')).toEqual({
    'courier-1': ['accepted'],
    'worker-1': ['new-task'],
  });
});

test('the worker fences it off and fixes it, each proven by a photo', async () => {
  const fenced = await photograph('worker-1', { DateTimeOriginal: '2026:11:20 09:00:00' });
  report = await act('worker-1', 'make-safe', { photoIds: [fenced.id], place: places.gate });
  expect(report).toMatchObject({ status: 'accepted', madeSafeAt: report.updatedAt });
  const fixed = await photograph('worker-1', { DateTimeOriginal: '2026:11:20 10:00:00' });
  report = await act('worker-1', 'resolve', { photoIds: [fixed.id], note: '换了新井盖' });
  expect(report).toMatchObject({ status: 'resolved', version: 5, resolvedAt: report.updatedAt });
  // Its camera knows where it was.
  expect(report.afterPhoto).toEqual({ onSite: true, doubts: [] });
  expect(report.photos.map(({ id, stage: when }) => [id, when]).slice(1)).toEqual([
    [fenced.id, 'safe'],
    [fixed.id, 'after'],
  ]);
  expect(await events('courier-1')).toEqual(['submit', 'dispatch', 'accept', 'make-safe', 'resolve']);
  expect(await told('courier-1', 'worker-1')).toEqual({
    'courier-1': ['accepted', 'made-safe', 'resolved'],
    'worker-1': ['new-task'],
  });
});

test('郭飞 sees that it is not fixed: it goes back to the same worker and counts as rework', async () => {
  report = await act('courier-1', 'contest', { note: '还是松的' });
  expect(report).toMatchObject({ status: 'accepted', rework: 1, assignee: { displayName: '刘敏' } });
  expect(report.resolvedAt).toBeUndefined();
  const { items } = await get<{ items: Report[] }>('worker-1', '/reports?scope=assigned');
  expect(items[0]).toMatchObject({
    id: report.id,
    availableActions: ['return', 'resolve', 'request', 'remark'],
  });
  expect(await told('courier-1', 'worker-1', 'dispatcher-1')).toEqual({
    'courier-1': ['accepted', 'made-safe', 'resolved'],
    'worker-1': ['new-task', 'rework'],
    'dispatcher-1': [],
  });
});

test('fixed again, checked by the leader, confirmed by 郭飞, it is closed', async () => {
  const fixed = await photograph('worker-1', { DateTimeOriginal: '2026:11:20 11:00:00' });
  report = await act('worker-1', 'resolve', { photoIds: [fixed.id] });
  report = await act('leader-1', 'verify', { outcome: 'passed' });
  expect(report).toMatchObject({ status: 'resolved', verified: true });
  report = await act('courier-1', 'confirm');
  expect(report).toMatchObject({ status: 'closed', closedAt: report.updatedAt, timeliness: 'onTime' });
  expect(report.availableActions).toEqual(['reopen', 'rate', 'remark']);
  report = await act('courier-1', 'rate', { score: 5, note: '真快' });
  expect(report).toMatchObject({
    rating: { score: 5, note: '真快' },
    availableActions: ['reopen', 'remark'],
  });
  expect(await events('courier-1')).toEqual([
    ...['submit', 'dispatch', 'accept', 'make-safe', 'resolve', 'contest', 'resolve', 'verify'],
    ...['confirm', 'rate'],
  ]);
  expect(await told('courier-1', 'worker-1', 'leader-1')).toEqual({
    'courier-1': ['accepted', 'made-safe', 'resolved', 'resolved', 'verified', 'points-earned'],
    'worker-1': ['new-task', 'rework', 'closed'],
    'leader-1': [],
  });
});

test('a message shows of which report it speaks: its number and its photo', async () => {
  const { items } = await get<Inbox>('courier-1', '/inbox');
  const about = items.find(({ reportId }) => reportId === report.id);
  expect(about?.reportNumber).toBe(report.number);
  expect(about?.thumbnailUrl).toMatch(/^\/api\/v1\/photos\/[0-9a-f-]+\/thumb\?/);
});

test('what was read is no longer counted, and reading it twice changes nothing', async () => {
  const { items, unread } = await get<Inbox>('courier-1', '/inbox');
  expect({ unread, messages: items.length }).toEqual({ unread: 6, messages: 6 });
  const { headers } = await stage.as('courier-1');
  const read = () =>
    request(stage.app.server).post(`/api/v1/inbox/${items[0]?.id}/read`).set(headers).expect(204);
  await read();
  const first = await get<Inbox>('courier-1', '/inbox');
  await read();
  expect(await get<Inbox>('courier-1', '/inbox')).toEqual(first);
  expect(first.unread).toBe(5);
  expect(first.items[0]?.readAt).toBeDefined();
});
