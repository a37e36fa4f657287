import type { Inbox, Report } from '@weilinli/contracts';
import sharp from 'sharp';
import request from 'supertest';
import { type OverHttp, overHttp } from './testing/over-http';
import { openStage, type Stage } from './testing/stage';
import { places } from './testing/story-city';

/** 郭飞's story over HTTP, one step after the other, with real photos; each test goes on where the last one ended. */
let stage: Stage;
let http: OverHttp;
let report: Report;

beforeAll(async () => {
  stage = await openStage();
  await stage.app.listen({ port: 0, host: '127.0.0.1' });
  http = overHttp(stage);
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const minute = 60_000;
const hour = 60 * minute;
const after = (instant: string | undefined, milliseconds: number) =>
  new Date(new Date(instant ?? '').getTime() + milliseconds).toISOString();

test('郭飞 reports the missing cover and hears at once who has it, and until when', async () => {
  const photo = await http.photograph('courier-1');
  expect(photo).toMatchObject({ width: 480, height: 640, capturedAt: '2026-11-20T00:15:00.000Z' });
  const { person } = await stage.as('courier-1');
  report = await http.post('courier-1', {
    path: '/reports',
    body: {
      categoryCode: 'P0103',
      description: '大华公园世家门口, 井盖没有了',
      place: { ...places.gate, accuracy: 12, address: '大华公园世家门口' },
      photoIds: [photo.id],
      capturedAt: photo.capturedAt,
    },
    answers: 201,
  });
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
  expect(await http.get('courier-1', `/reports/${report.id}`)).toEqual(report);
  expect(await http.events('courier-1', report)).toEqual(['submit', 'dispatch']);
  expect(await http.told(report, 'courier-1', 'worker-1', 'worker-2', 'leader-1', 'dispatcher-1')).toEqual({
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
  const { items } = await http.get<{ items: Report[] }>('worker-1', '/reports?scope=assigned');
  expect(items.map(({ id }) => id)).toEqual([report.id]);
  expect(items[0]?.availableActions).toEqual(['accept', 'return', 'request', 'remark']);
  report = await http.act(report, { by: 'worker-1', action: 'accept' });
  expect(report).toMatchObject({ status: 'accepted', version: 3, acceptedAt: report.updatedAt });
  expect(await http.events('worker-1', report)).toEqual(['submit', 'dispatch', 'accept']);
  expect(await http.told(report, 'courier-1', 'worker-1')).toEqual({
    'courier-1': ['accepted'],
    'worker-1': ['new-task'],
  });
});

test('the worker fences it off and fixes it, each proven by a photo', async () => {
  const fenced = await http.photograph('worker-1', { DateTimeOriginal: '2026:11:20 09:00:00' });
  report = await http.act(report, {
    by: 'worker-1',
    action: 'make-safe',
    body: { photoIds: [fenced.id], place: places.gate },
  });
  expect(report).toMatchObject({ status: 'accepted', madeSafeAt: report.updatedAt });
  const fixed = await http.photograph('worker-1', { DateTimeOriginal: '2026:11:20 10:00:00' });
  report = await http.act(report, {
    by: 'worker-1',
    action: 'resolve',
    body: { photoIds: [fixed.id], note: '换了新井盖' },
  });
  expect(report).toMatchObject({ status: 'resolved', version: 5, resolvedAt: report.updatedAt });
  // Its camera knows where it was.
  expect(report.afterPhoto).toEqual({ onSite: true, doubts: [] });
  expect(report.photos.map(({ id, stage: when }) => [id, when]).slice(1)).toEqual([
    [fenced.id, 'safe'],
    [fixed.id, 'after'],
  ]);
  expect(await http.events('courier-1', report)).toEqual([
    'submit',
    'dispatch',
    'accept',
    'make-safe',
    'resolve',
  ]);
  expect(await http.told(report, 'courier-1', 'worker-1')).toEqual({
    'courier-1': ['accepted', 'made-safe', 'resolved'],
    'worker-1': ['new-task'],
  });
});

test('郭飞 sees that it is not fixed: it goes back to the same worker and counts as rework', async () => {
  report = await http.act(report, { by: 'courier-1', action: 'contest', body: { note: '还是松的' } });
  expect(report).toMatchObject({ status: 'accepted', rework: 1, assignee: { displayName: '刘敏' } });
  expect(report.resolvedAt).toBeUndefined();
  const { items } = await http.get<{ items: Report[] }>('worker-1', '/reports?scope=assigned');
  expect(items[0]).toMatchObject({
    id: report.id,
    availableActions: ['return', 'resolve', 'request', 'remark'],
  });
  expect(await http.told(report, 'courier-1', 'worker-1', 'dispatcher-1')).toEqual({
    'courier-1': ['accepted', 'made-safe', 'resolved'],
    'worker-1': ['new-task', 'rework'],
    'dispatcher-1': [],
  });
});

test('fixed again, checked by the leader, confirmed by 郭飞, it is closed', async () => {
  const fixed = await http.photograph('worker-1', { DateTimeOriginal: '2026:11:20 11:00:00' });
  report = await http.act(report, { by: 'worker-1', action: 'resolve', body: { photoIds: [fixed.id] } });
  report = await http.act(report, { by: 'leader-1', action: 'verify', body: { outcome: 'passed' } });
  expect(report).toMatchObject({ status: 'resolved', verified: true });
  report = await http.act(report, { by: 'courier-1', action: 'confirm' });
  expect(report).toMatchObject({ status: 'closed', closedAt: report.updatedAt, timeliness: 'onTime' });
  expect(report.availableActions).toEqual(['reopen', 'rate', 'remark']);
  report = await http.act(report, { by: 'courier-1', action: 'rate', body: { score: 5, note: '真快' } });
  expect(report).toMatchObject({
    rating: { score: 5, note: '真快' },
    availableActions: ['reopen', 'remark'],
  });
  expect(await http.events('courier-1', report)).toEqual([
    ...['submit', 'dispatch', 'accept', 'make-safe', 'resolve', 'contest', 'resolve', 'verify'],
    ...['confirm', 'rate'],
  ]);
  expect(await http.told(report, 'courier-1', 'worker-1', 'leader-1')).toEqual({
    'courier-1': ['accepted', 'made-safe', 'resolved', 'resolved', 'verified', 'points-earned'],
    'worker-1': ['new-task', 'rework', 'closed'],
    'leader-1': [],
  });
});

test('a message shows of which report it speaks: its number and its photo', async () => {
  const { items } = await http.get<Inbox>('courier-1', '/inbox');
  const about = items.find(({ reportId }) => reportId === report.id);
  expect(about?.reportNumber).toBe(report.number);
  expect(about?.thumbnailUrl).toMatch(/^\/api\/v1\/photos\/[0-9a-f-]+\/thumb\?/);
});

test('what was read is no longer counted, and reading it twice changes nothing', async () => {
  const { items, unread } = await http.get<Inbox>('courier-1', '/inbox');
  expect({ unread, messages: items.length }).toEqual({ unread: 6, messages: 6 });
  const read = () => http.post('courier-1', { path: `/inbox/${items[0]?.id}/read`, answers: 204 });
  await read();
  const first = await http.get<Inbox>('courier-1', '/inbox');
  await read();
  expect(await http.get<Inbox>('courier-1', '/inbox')).toEqual(first);
  expect(first.unread).toBe(5);
  expect(first.items[0]?.readAt).toBeDefined();
});
