import type { DutyAnswer, Leave, Page, Problem } from '@weilinli/contracts';
import { onConnection } from '../../platform/database/on-connection';
import { openStage, type Stage } from '../../testing/stage';
import { places } from '../../testing/story-city';
import { forgetOldPlaces } from './note-place';
import { always, dutyCalls } from './testing/duty-calls';

let stage: Stage;
let people: ReturnType<typeof dutyCalls>;
beforeAll(async () => {
  stage = await openStage();
  people = dutyCalls(stage);
}, 60_000);
afterAll(() => stage.close());
afterEach(() => people.forget());

/** So many days from today, in Beijing. */
const dayInBeijing = (ahead: number) =>
  new Date(Date.now() + 8 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10);

describe('one’s own word', () => {
  test('for whom nothing is planned is on duty until he says otherwise', async () => {
    expect(await people.duty('worker-1')).toEqual({
      onDuty: true,
      because: 'no-roster',
      load: { open: expect.any(Number) },
    });
    expect((await people.say('worker-1', { onDuty: false })).body).toMatchObject({
      onDuty: false,
      because: 'own-word',
    });
    expect(await people.duty('worker-1')).not.toHaveProperty('until');
    expect((await people.say('worker-1', { onDuty: true })).body).toMatchObject({ onDuty: true });
  });

  test('who goes early says until when, and saying it again does not make it newer', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const first = (await people.say('worker-1', { onDuty: false, until })).body;
    expect(first).toMatchObject({ onDuty: false, until });
    expect((await people.say('worker-1', { onDuty: false, until })).body.since).toBe(first.since);
  });

  test('what waited for signal counts from when it was said, and never against a newer word', async () => {
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const place = { longitude: places.gate.longitude, latitude: places.gate.latitude, datum: 'gcj02' };
    const began = await people.say('worker-1', { onDuty: true, performedAt: ago(90), place });
    expect(began.body).toMatchObject({ onDuty: true, because: 'own-word' });
    expect(Date.now() - Date.parse(began.body.since ?? '')).toBeGreaterThanOrEqual(90 * 60_000);
    // Where he was then helps nobody to choose now.
    expect(await stage.asOwner('SELECT FROM worker_settings WHERE last_seen_at IS NOT NULL')).toEqual([]);
    await people.say('worker-1', { onDuty: false });
    const late = await people.say('worker-1', { onDuty: true, performedAt: ago(60) });
    expect([late.status, late.body.code]).toEqual([409, 'DUTY_WORD_OVER']);
    expect(await people.duty('worker-1')).toMatchObject({ onDuty: false });
  });

  test('with a roster it ends where the roster goes on', async () => {
    await people.plan('leader-1', 'worker-1', always);
    const { body } = await people.say('worker-1', { onDuty: false });
    expect(body).toMatchObject({ onDuty: false, because: 'own-word' });
    expect(body.until).toBe(body.nextShift?.startsAt);
  });

  test.each([true, false])(
    'said before anything was planned (%s), it ends with what is planned then',
    async (onDuty) => {
      await people.say('worker-1', { onDuty });
      const shift = { day: dayInBeijing(2), from: '08:00', to: '12:00' };
      await people.plan('leader-1', 'worker-1', [shift]);
      const { until, nextShift, ...now } = await people.duty('worker-1');
      expect(now).toMatchObject({ onDuty, because: 'own-word' });
      expect(until).toBeDefined();
      expect(new Date(until ?? 0) <= new Date(nextShift?.startsAt ?? 0)).toBe(true);
    },
  );

  test('said before, and still nothing planned, it holds on', async () => {
    await people.say('worker-1', { onDuty: false });
    await people.plan('leader-1', 'worker-1', []);
    expect(await people.duty('worker-1')).toMatchObject({ onDuty: false, because: 'own-word' });
    expect(await people.duty('worker-1')).not.toHaveProperty('until');
  });

  test.each([
    ['in the past', '2020-01-01T00:00:00Z', 'until'],
    ['next year', new Date(Date.now() + 300 * 86_400_000).toISOString(), 'until'],
    ['without an offset', '2026-11-23T10:00:00', 'until'],
  ])('an end %s is refused', async (_, until, path) => {
    const refused = await people.say('worker-1', { onDuty: false, until });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ path }] });
  });

  test('residents and couriers have no duty', async () => {
    for (const persona of ['resident-1', 'courier-1']) {
      expect((await people.say(persona, { onDuty: true })).status).toBe(403);
    }
  });

  test('a repeat under the same key says it once', async () => {
    const caller = await stage.as('worker-2');
    const put = () => caller.put<DutyAnswer>('/duty', { onDuty: false }, { 'idempotency-key': 'off' });
    const first = await put();
    await people.say('worker-2', { onDuty: true });
    expect((await put()).body).toEqual(first.body);
    expect((await people.duty('worker-2')).onDuty).toBe(true);
  });
});

describe('leave', () => {
  test('who is on leave is not on duty and cannot say that he is; cancelled, he can', async () => {
    const id = await people.takeLeave('worker-1', '-1 hour', '2 days');
    expect(await people.duty('worker-1')).toMatchObject({ onDuty: false, because: 'leave', leave: { id } });
    expect((await people.say('worker-1', { onDuty: true })).body).toMatchObject({ code: 'ON_LEAVE' });
    const caller = await stage.as('worker-1');
    const cancelled = await caller.post<Leave>(`/leaves/${id}/cancel`);
    expect(cancelled.body).toMatchObject({ id, cancelledAt: expect.any(String) });
    expect((await caller.post<Leave>(`/leaves/${id}/cancel`)).body).toEqual(cancelled.body);
    expect((await people.say('worker-1', { onDuty: true })).body.onDuty).toBe(true);
  });

  test('his leader cancels it as well; others know nothing of it; what is over is over', async () => {
    const id = await people.takeLeave('worker-1', '1 hour', '2 days');
    const over = await people.takeLeave('worker-1', '-2 days', '-1 day');
    const cancel = async (persona: string, leave: string) =>
      (await (await stage.as(persona)).post(`/leaves/${leave}/cancel`)).status;
    expect(await cancel('worker-2', id)).toBe(404);
    expect(await cancel('resident-1', id)).toBe(404);
    expect(await cancel('leader-1', id)).toBe(200);
    expect(await cancel('worker-1', over)).toBe(409);
  });

  test('leaves are listed page by page, one’s own and those of one’s people', async () => {
    for (const [from, to] of [
      ['1 day', '2 days'],
      ['3 days', '4 days'],
      ['5 days', '6 days'],
    ] as const)
      await people.takeLeave('worker-1', from, to);
    const [own, leader] = [await stage.as('worker-1'), await stage.as('leader-1')];
    const first = (await own.get<Page<Leave>>('/leaves?limit=2')).body;
    const rest = (await own.get<Page<Leave>>(`/leaves?limit=2&cursor=${first.nextCursor}`)).body;
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([2, 1, null]);
    const of = `/leaves?personId=${await people.idOf('worker-1')}`;
    expect((await leader.get<Page<Leave>>(of)).body.items).toHaveLength(3);
    expect((await (await stage.as('worker-2')).get(of)).status).toBe(404);
  });
});

describe('the last place', () => {
  const post = async (persona: string, place: object) =>
    (await stage.as(persona)).post<Problem>('/duty/place', { place });
  const stored = () =>
    stage.asOwner<{ last_longitude: number; last_latitude: number }>(
      'SELECT last_longitude, last_latitude FROM worker_settings WHERE last_seen_at IS NOT NULL',
    );

  test('is kept in WGS-84, only the last one, and not for longer than a day', async () => {
    expect((await post('worker-1', places.nextGrid)).status).toBe(204);
    expect((await post('worker-1', places.gate)).status).toBe(204);
    const { longitude, latitude } = places.gateInWgs84;
    expect(await stored()).toEqual([
      { last_longitude: expect.closeTo(longitude, 9), last_latitude: expect.closeTo(latitude, 9) },
    ]);
    const tidy = () => onConnection(stage.deps.dataSource, forgetOldPlaces);
    await tidy();
    expect(await stored()).toHaveLength(1);
    await stage.asOwner("UPDATE worker_settings SET last_seen_at = now() - interval '25 hours'");
    await tidy();
    expect(await stored()).toEqual([]);
  });

  test('is not taken from who is off duty, and forgotten when he goes', async () => {
    await people.say('worker-1', { onDuty: true, place: places.gate });
    expect(await stored()).toHaveLength(1);
    await people.say('worker-1', { onDuty: false });
    expect(await stored()).toEqual([]);
    expect((await post('worker-1', places.gate)).body).toMatchObject({ status: 409, code: 'OFF_DUTY' });
  });

  test.each([
    ['swapped', { longitude: 30.51, latitude: 114.318, datum: 'gcj02' }, 422],
    ['in another city', places.farAway, 422],
    ['without a datum', { longitude: 114.318, latitude: 30.51 }, 400],
  ])('%s is refused', async (_, place, status) => {
    expect((await post('worker-1', place)).status).toBe(status);
  });
});
