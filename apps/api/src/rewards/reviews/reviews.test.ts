import type { OwnReview, Page, Points, Problem, Report, Review } from '@weilinli/contracts';
import { buildReport } from '../../testing/build-report';
import { hire } from '../../testing/hire';
import { openStage, type Stage } from '../../testing/stage';
import { heldPoints } from './testing/held-points';

jest.setTimeout(60_000);
let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

const full = 100;
// Who has not read of others yet is not told of one more.
const held = () => stage.asOwner('UPDATE messages SET read_at = now()').then(() => heldPoints(stage));
const reviewsOf = async (persona: string, query = '') =>
  (await (await stage.as(persona)).get<Page<Review> & Problem>(`/reviews${query}`)).body;
const reviewOf = async (persona: string, report: Report) =>
  (await reviewsOf(persona)).items.find((review) => review.report.id === report.id);
const ownOf = async (by: string) =>
  (await (await stage.as(by)).get<Page<OwnReview>>('/me/reviews')).body.items;
const pointsOf = async (by: string) => {
  await stage.workOff();
  const { available, held: waiting } = (await (await stage.as(by)).get<Points>('/points')).body;
  return { available, held: waiting };
};
const say = async (persona: string, path: string, body: object) =>
  (await stage.as(persona)).post<Review & OwnReview & Problem>(path, body);

test('points that something speaks against wait for who answers for the area, and sees why', async () => {
  const { by, report } = await held();
  expect(await pointsOf(by)).toEqual({ available: 0, held: full });
  const review = await reviewOf('dispatcher-1', report);
  expect(review).toMatchObject({
    state: 'waiting',
    part: 'reporter',
    person: { displayName: by },
    report: { number: report.number, status: 'closed', category: { code: 'P0103' } },
    area: { kind: 'micro-grid' },
    weight: 100,
    signals: [{ signal: 'photo-copied', weight: 100, reason: expect.stringContaining('（本人的）') }],
    may: ['decide'],
  });
  const told = await stage.asOwner(
    "SELECT FROM messages JOIN people ON people.id = person_id WHERE persona = 'dispatcher-1' AND kind = 'review-waiting' AND report_id = $1",
    [report.id],
  );
  expect(told).toHaveLength(1);
  for (const persona of ['worker-1', by]) {
    expect(await reviewsOf(persona)).toMatchObject({ code: 'FORBIDDEN' });
  }
  const elsewhere = await hire(stage, {
    persona: '别区的坐席',
    role: 'dispatcher',
    areaCode: '420111000000',
  });
  expect(elsewhere).toBeDefined();
  expect((await reviewsOf('别区的坐席')).items).toEqual([]);
  expect(
    await say('别区的坐席', `/reviews/${review?.id}/decide`, { verdict: 'pay', note: '好' }),
  ).toMatchObject({
    status: 404,
  });
});

test('whose points they are reads what is looked at in plain words, without figures', async () => {
  const { by, report } = await held();
  const [own] = await ownOf(by);
  expect(own).toMatchObject({
    state: 'waiting',
    report: { id: report.id },
    because: ['照片可能在别的上报里用过'],
    mayAppeal: false,
  });
  expect(JSON.stringify(own)).not.toMatch(/weight|reason|公里/);
});

test('paid after a look, they are his at once', async () => {
  const { by, report } = await held();
  const review = await reviewOf('dispatcher-1', report);
  const { status, body } = await say('dispatcher-1', `/reviews/${review?.id}/decide`, {
    verdict: 'pay',
    note: '两处确实都有问题',
  });
  expect({ status, state: body.state, may: body.may }).toEqual({ status: 200, state: 'decided', may: [] });
  expect(await pointsOf(by)).toEqual({ available: full, held: 0 });
  expect(await reviewOf('dispatcher-1', report)).toBeUndefined();
  expect((await reviewsOf('dispatcher-1', '?scope=all&limit=1')).items).toMatchObject([{ id: review?.id }]);
  expect(await say(by, `/me/reviews/${review?.id}/appeal`, { note: '谢谢' })).toMatchObject({ status: 409 });
});

test('refused, he appeals once, and somebody else than who refused has the last word', async () => {
  const { by, report } = await held();
  const { id } = (await reviewOf('dispatcher-1', report)) ?? { id: '' };
  const decided = await say('dispatcher-1', `/reviews/${id}/decide`, { verdict: 'void', note: '照片是旧的' });
  expect(decided.status).toBe(200);
  expect(await say('district-1', `/reviews/${id}/decide`, { verdict: 'pay', note: '付' })).toMatchObject({
    status: 409,
    body: { code: 'REVIEW_NOT_OPEN' },
  });
  expect(await pointsOf(by)).toEqual({ available: 0, held: 0 });
  expect(await ownOf(by)).toMatchObject([
    { state: 'decided', decision: { verdict: 'void', note: '照片是旧的' }, mayAppeal: true },
  ]);

  const appeal = { note: '第二次去还是那个坑' };
  expect(await say('resident-1', `/me/reviews/${id}/appeal`, appeal)).toMatchObject({ status: 404 });
  expect(await say(by, `/me/reviews/${id}/appeal`, appeal)).toMatchObject({ body: { state: 'appealed' } });
  expect(await say(by, `/me/reviews/${id}/appeal`, appeal)).toMatchObject({ status: 409 });
  const answer = { verdict: 'pay', note: '核实过了，对不起' };
  expect(await say('dispatcher-1', `/reviews/${id}/answer`, answer)).toMatchObject({ status: 403 });
  expect(await reviewOf('district-1', report)).toMatchObject({ appeal, may: ['answer'] });
  expect(await say('district-1', `/reviews/${id}/answer`, answer)).toMatchObject({
    body: { state: 'answered' },
  });
  expect(await say('district-1', `/reviews/${id}/answer`, answer)).toMatchObject({ status: 409 });
  expect(await pointsOf(by)).toEqual({ available: full, held: 0 });

  const told = await stage.asOwner<{ name: string; kind: string }>(
    `SELECT person.display_name AS name, kind FROM messages JOIN people person ON person.id = person_id
      WHERE about_key LIKE 'review:' || $1 || ':%' ORDER BY messages.created_at, messages.id`,
    [id],
  );
  expect(told.map(({ kind }) => kind)).toEqual([
    'review-waiting',
    'review-decided',
    'appeal-waiting',
    'appeal-answered',
  ]);
  // Not to who decided: the next desk above him.
  expect(told[2]?.name).not.toBe(told[0]?.name);
});

test('what was decided without a review can be appealed against, too', async () => {
  const by = '没人怀疑的人';
  const personId = await hire(stage, { persona: by, role: 'courier' });
  const report = await buildReport(stage, { by });
  await stage.workOff();
  const ruling = { reportId: report.id, personId, verdict: 'void', reason: 'false' };
  expect(await say('dispatcher-1', '/points/rulings', ruling)).toMatchObject({ status: 201 });
  const [own] = await ownOf(by);
  expect(own).toMatchObject({
    decision: { verdict: 'void', note: '情况不属实' },
    because: [],
    mayAppeal: true,
  });
  const appealed = await say(by, `/me/reviews/${own?.id}/appeal`, { note: '我就在现场' });
  expect(appealed.body.state).toBe('appealed');
});

test('a leader decides what waits in his area, and the appeal against him is answered by another', async () => {
  const { by, report } = await heldPoints(stage, { passedBy: 'district-1' });
  const { id, may } = (await reviewOf('leader-1', report)) ?? { id: '' };
  expect(may).toEqual(['decide']);
  const decided = await say('leader-1', `/reviews/${id}/decide`, { verdict: 'void', note: '照片是旧的' });
  expect(decided).toMatchObject({ status: 200, body: { state: 'decided', may: [] } });
  expect(await say(by, `/me/reviews/${id}/appeal`, { note: '我去过' })).toMatchObject({ status: 200 });
  const answer = { verdict: 'pay', note: '核实过了' };
  expect(await reviewOf('leader-1', report)).toMatchObject({ state: 'appealed', may: [] });
  expect(await say('leader-1', `/reviews/${id}/answer`, answer)).toMatchObject({ status: 403 });
  expect(await say('dispatcher-1', `/reviews/${id}/answer`, answer)).toMatchObject({ status: 200 });
  expect(await pointsOf(by)).toEqual({ available: full, held: 0 });
});

test('what speaks against who handles for him, a leader does not judge; nor what he reported himself', async () => {
  const { report } = await heldPoints(stage, { passedBy: 'district-1' });
  const { id } = (await reviewOf('leader-1', report)) ?? { id: '' };
  const sees = async () => [
    (await (await stage.as('leader-1')).get(`/reviews/${id}`)).status,
    (await reviewOf('leader-1', report)) !== undefined,
  ];
  await stage.asOwner('UPDATE reports SET merged_into = $2 WHERE id = $1', [
    (await buildReport(stage, { by: 'leader-1' })).id,
    report.id,
  ]);
  expect(await sees()).toEqual([404, false]);
  await stage.asOwner('UPDATE reports SET merged_into = NULL WHERE merged_into = $1', [report.id]);
  expect(await sees()).toEqual([200, true]);
  await stage.asOwner(
    "INSERT INTO signals (report_id, person_id, signal, weight, reason) SELECT id, resolved_by, 'own-made', 60, '…' FROM reports WHERE id = $1",
    [report.id],
  );
  expect(await sees()).toEqual([404, false]);
  expect(await reviewOf('dispatcher-1', report)).toBeDefined();
});

test('nobody sees a review of what he had a part in', async () => {
  const { report } = await held();
  await stage.asOwner(
    "UPDATE reports SET resolved_by = (SELECT id FROM people WHERE persona = 'dispatcher-1') WHERE id = $1",
    [report.id],
  );
  expect(await reviewOf('dispatcher-1', report)).toBeUndefined();
  const review = await reviewOf('district-1', report);
  expect((await (await stage.as('dispatcher-1')).get(`/reviews/${review?.id}`)).status).toBe(404);
  expect((await (await stage.as('district-1')).get(`/reviews/${review?.id}`)).status).toBe(200);
});
