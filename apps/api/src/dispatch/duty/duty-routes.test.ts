import type { DutyAnswer, Leave, Located, Page, Problem, Roster, TeamMember } from '@weilinli/contracts';
import { onConnection } from '../../platform/database/on-connection';
import { openStage, type Stage } from '../../testing/stage';
import { places, storyAreas } from '../../testing/story-city';
import { forgetOldPlaces } from './note-place';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const idOf = async (persona: string) => (await stage.as(persona)).person?.id ?? '';
const duty = async (persona: string) => (await (await stage.as(persona)).get<DutyAnswer>('/duty')).body;
const say = async (persona: string, body: object) =>
  (await stage.as(persona)).put<DutyAnswer & Problem>('/duty', body);
const plan = async (by: string, persona: string, shifts: object[]) =>
  (await stage.as(by)).put<Roster & Problem>(`/people/${await idOf(persona)}/roster`, { shifts });

/** Every day, around the clock or at no time that is now. */
const always = [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({ weekday, from: '00:00', to: '00:00' }));
const longAgo = [{ weekday: 1, from: '08:00', to: '12:00', validFrom: '2020-01-01', validTo: '2020-12-31' }];

/** So many days from today, in Beijing. */
const dayInBeijing = (ahead: number) =>
  new Date(Date.now() + 8 * 3_600_000 + ahead * 86_400_000).toISOString().slice(0, 10);

async function takeLeave(persona: string, from: string, to: string): Promise<string> {
  const rows = await stage.asOwner<{ id: string }>(
    `INSERT INTO leaves (id, person_id, starts_at, ends_at)
      VALUES (gen_random_uuid(), $1, now() + $2::interval, now() + $3::interval) RETURNING id`,
    [await idOf(persona), from, to],
  );
  return rows[0]?.id ?? '';
}

afterEach(async () => {
  await stage.asOwner('DELETE FROM duty_shifts');
  await stage.asOwner('DELETE FROM leaves');
  await stage.asOwner('DELETE FROM duty_states');
  await stage.asOwner('DELETE FROM worker_settings');
});

describe('one’s own word', () => {
  test('for whom nothing is planned is on duty until he says otherwise', async () => {
    expect(await duty('worker-1')).toEqual({
      onDuty: true,
      because: 'no-roster',
      load: { open: expect.any(Number) },
    });
    expect((await say('worker-1', { onDuty: false })).body).toMatchObject({
      onDuty: false,
      because: 'own-word',
    });
    expect(await duty('worker-1')).not.toHaveProperty('until');
    expect((await say('worker-1', { onDuty: true })).body).toMatchObject({ onDuty: true });
  });

  test('who goes early says until when, and saying it again does not make it newer', async () => {
    const until = new Date(Date.now() + 3_600_000).toISOString();
    const first = (await say('worker-1', { onDuty: false, until })).body;
    expect(first).toMatchObject({ onDuty: false, until });
    expect((await say('worker-1', { onDuty: false, until })).body.since).toBe(first.since);
  });

  test('what waited for signal counts from when it was said, and never against a newer word', async () => {
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const place = { longitude: places.gate.longitude, latitude: places.gate.latitude, datum: 'gcj02' };
    const began = await say('worker-1', { onDuty: true, performedAt: ago(90), place });
    expect(began.body).toMatchObject({ onDuty: true, because: 'own-word' });
    expect(Date.now() - Date.parse(began.body.since ?? '')).toBeGreaterThanOrEqual(90 * 60_000);
    // Where he was then helps nobody to choose now.
    expect(await stage.asOwner('SELECT FROM worker_settings WHERE last_seen_at IS NOT NULL')).toEqual([]);
    await say('worker-1', { onDuty: false });
    const late = await say('worker-1', { onDuty: true, performedAt: ago(60) });
    expect([late.status, late.body.code]).toEqual([409, 'DUTY_WORD_OVER']);
    expect(await duty('worker-1')).toMatchObject({ onDuty: false });
  });

  test('with a roster it ends where the roster goes on', async () => {
    await plan('leader-1', 'worker-1', always);
    const { body } = await say('worker-1', { onDuty: false });
    expect(body).toMatchObject({ onDuty: false, because: 'own-word' });
    expect(body.until).toBe(body.nextShift?.startsAt);
  });

  test.each([true, false])(
    'said before anything was planned (%s), it ends with what is planned then',
    async (onDuty) => {
      await say('worker-1', { onDuty });
      const shift = { day: dayInBeijing(2), from: '08:00', to: '12:00' };
      await plan('leader-1', 'worker-1', [shift]);
      const { until, nextShift, ...now } = await duty('worker-1');
      expect(now).toMatchObject({ onDuty, because: 'own-word' });
      expect(until).toBeDefined();
      expect(new Date(until ?? 0) <= new Date(nextShift?.startsAt ?? 0)).toBe(true);
    },
  );

  test('said before, and still nothing planned, it holds on', async () => {
    await say('worker-1', { onDuty: false });
    await plan('leader-1', 'worker-1', []);
    expect(await duty('worker-1')).toMatchObject({ onDuty: false, because: 'own-word' });
    expect(await duty('worker-1')).not.toHaveProperty('until');
  });

  test.each([
    ['in the past', '2020-01-01T00:00:00Z', 'until'],
    ['next year', new Date(Date.now() + 300 * 86_400_000).toISOString(), 'until'],
    ['without an offset', '2026-11-23T10:00:00', 'until'],
  ])('an end %s is refused', async (_, until, path) => {
    const refused = await say('worker-1', { onDuty: false, until });
    expect(refused.status).toBe(400);
    expect(refused.body).toMatchObject({ code: 'VALIDATION_FAILED', errors: [{ path }] });
  });

  test('residents and couriers have no duty', async () => {
    for (const persona of ['resident-1', 'courier-1']) {
      expect((await say(persona, { onDuty: true })).status).toBe(403);
    }
  });

  test('a repeat under the same key says it once', async () => {
    const caller = await stage.as('worker-2');
    const put = () => caller.put<DutyAnswer>('/duty', { onDuty: false }, { 'idempotency-key': 'off' });
    const first = await put();
    await say('worker-2', { onDuty: true });
    expect((await put()).body).toEqual(first.body);
    expect((await duty('worker-2')).onDuty).toBe(true);
  });
});

describe('leave', () => {
  test('who is on leave is not on duty and cannot say that he is; cancelled, he can', async () => {
    const id = await takeLeave('worker-1', '-1 hour', '2 days');
    expect(await duty('worker-1')).toMatchObject({ onDuty: false, because: 'leave', leave: { id } });
    expect((await say('worker-1', { onDuty: true })).body).toMatchObject({ code: 'ON_LEAVE' });
    const caller = await stage.as('worker-1');
    const cancelled = await caller.post<Leave>(`/leaves/${id}/cancel`);
    expect(cancelled.body).toMatchObject({ id, cancelledAt: expect.any(String) });
    expect((await caller.post<Leave>(`/leaves/${id}/cancel`)).body).toEqual(cancelled.body);
    expect((await say('worker-1', { onDuty: true })).body.onDuty).toBe(true);
  });

  test('his leader cancels it as well; others know nothing of it; what is over is over', async () => {
    const id = await takeLeave('worker-1', '1 hour', '2 days');
    const over = await takeLeave('worker-1', '-2 days', '-1 day');
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
      await takeLeave('worker-1', from, to);
    const [own, leader] = [await stage.as('worker-1'), await stage.as('leader-1')];
    const first = (await own.get<Page<Leave>>('/leaves?limit=2')).body;
    const rest = (await own.get<Page<Leave>>(`/leaves?limit=2&cursor=${first.nextCursor}`)).body;
    expect([first.items.length, rest.items.length, rest.nextCursor]).toEqual([2, 1, null]);
    const of = `/leaves?personId=${await idOf('worker-1')}`;
    expect((await leader.get<Page<Leave>>(of)).body.items).toHaveLength(3);
    expect((await (await stage.as('worker-2')).get(of)).status).toBe(404);
  });
});

describe('a roster', () => {
  test('is planned by the leader as a whole, reads back as it was sent, and what was before is kept as removed', async () => {
    const shifts = [
      { weekday: 1, from: '22:00', to: '06:00', validFrom: '2026-11-01', validTo: '2026-12-31' },
      { day: '2026-12-24', from: '08:00', to: '12:00' },
    ];
    await plan('leader-1', 'worker-1', always);
    const answer = await plan('leader-1', 'worker-1', shifts);
    expect(answer.status).toBe(200);
    expect(new Set(answer.body.shifts)).toEqual(new Set(shifts));
    const own = await (await stage.as('worker-1')).get<Roster>(`/people/${await idOf('worker-1')}/roster`);
    expect(own.body).toEqual(answer.body);
    const again = await plan('leader-1', 'worker-1', answer.body.shifts);
    expect(again.body.shifts).toEqual(answer.body.shifts);
    const kept = await stage.asOwner('SELECT FROM duty_shifts WHERE removed_at IS NOT NULL');
    expect(kept).toHaveLength(9);
  });

  test('decides who is on duty at a place', async () => {
    const at = `/areas/locate?longitude=${places.gate.longitude}&latitude=${places.gate.latitude}&datum=gcj02`;
    const onDuty = async () =>
      (await (await stage.as('resident-1')).get<Located>(at)).body.onDuty.map(({ id }) => id);
    expect(await onDuty()).toEqual([await idOf('worker-1')]);
    await plan('leader-1', 'worker-1', longAgo);
    expect(await onDuty()).toEqual([await idOf('worker-2')]);
    expect(await duty('worker-1')).toMatchObject({ onDuty: false, because: 'no-shift' });
    await plan('leader-1', 'worker-1', always);
    expect(await onDuty()).toEqual([await idOf('worker-1')]);
  });

  test.each([
    ['dispatcher-1', 200],
    ['district-1', 200],
    ['admin-1', 200],
    ['worker-1', 403],
    ['worker-2', 404],
    ['department-1', 404],
    ['resident-1', 404],
  ])('%s planning for a worker gets %i', async (persona, status) => {
    expect((await plan(persona, 'worker-1', [])).status).toBe(status);
  });

  test.each([
    ['a weekday and a day', { weekday: 1, day: '2026-12-24' }, 'shifts[0].weekday'],
    ['neither', {}, 'shifts[0].weekday'],
    ['a day that does not exist', { day: '2026-02-30' }, 'shifts[0].day'],
    [
      'a validity that ends before it begins',
      { weekday: 1, validFrom: '2026-12-01', validTo: '2026-11-01' },
      'shifts[0].validTo',
    ],
    ['a time that does not exist', { weekday: 1, from: '24:00' }, 'shifts[0].from'],
  ])('%s is refused and named', async (_, over, path) => {
    const refused = await plan('leader-1', 'worker-1', [{ from: '08:00', to: '12:00', ...over }]);
    expect(refused.status).toBe(400);
    expect(refused.body.errors?.map((error) => error.path)).toContain(path);
  });

  test.each([
    ['of one weekday', { weekday: 1 }, { weekday: 1 }],
    ['of one day', { day: '2026-12-24' }, { day: '2026-12-24' }],
    [
      'whose validities meet',
      { weekday: 2, validFrom: '2026-11-01', validTo: '2026-12-01' },
      { weekday: 2, validFrom: '2026-12-01' },
    ],
  ])('two shifts %s that overlap are refused by their place', async (_, one, other) => {
    const refused = await plan('leader-1', 'worker-1', [
      { ...one, from: '08:00', to: '12:00' },
      { ...other, from: '11:59', to: '18:00' },
    ]);
    expect(refused.status).toBe(400);
    expect(refused.body.errors).toEqual([{ path: 'shifts[1]', message: 'overlaps shifts[0]' }]);
  });

  test.each([
    ['follow each other', { weekday: 1 }, { weekday: 1, from: '12:00' }],
    ['are on different weekdays', { weekday: 1 }, { weekday: 2 }],
    [
      'are valid one after the other',
      { weekday: 2, validFrom: '2026-11-01', validTo: '2026-11-30' },
      { weekday: 2, validFrom: '2026-12-01' },
    ],
  ])('two shifts that %s are both planned', async (_, one, other) => {
    const shifts = [
      { from: '08:00', to: '12:00', ...one },
      { from: '08:00', to: '18:00', ...other },
    ];
    expect((await plan('leader-1', 'worker-1', shifts)).status).toBe(200);
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
    await say('worker-1', { onDuty: true, place: places.gate });
    expect(await stored()).toHaveLength(1);
    await say('worker-1', { onDuty: false });
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

describe('a team', () => {
  const team = async (persona: string, areaCode: string, more = '') =>
    (await stage.as(persona)).get<Page<TeamMember> & Problem>(`/teams?areaCode=${areaCode}${more}`);

  test('shows who is there and how much he may have in hand', async () => {
    const [worker, leader] = [await idOf('worker-1'), await stage.as('leader-1')];
    await leader.put(`/people/${worker}/load-limit`, { limit: 5 });
    await say('worker-1', { onDuty: true, place: places.gate });
    await takeLeave('worker-2', '-1 hour', '1 day');
    const { body } = await team('leader-1', storyAreas.communityCode);
    expect(body.items.find(({ id }) => id === worker)).toMatchObject({
      displayName: '刘敏',
      areas: [{ code: storyAreas.gridCode }],
      onDuty: true,
      open: 0,
      overdue: 0,
      dueSoon: 0,
      limit: 5,
      lastSeenAt: expect.any(String),
    });
    const away = body.items.find(({ onLeaveUntil }) => onLeaveUntil !== undefined);
    expect(away).toMatchObject({ id: await idOf('worker-2'), onDuty: false });
    expect(JSON.stringify(body)).not.toContain('longitude');
    await leader.put(`/people/${worker}/load-limit`, {});
    const again = await team('leader-1', storyAreas.communityCode);
    expect(again.body.items.find(({ id }) => id === worker)).not.toHaveProperty('limit');
  });

  test('comes page by page, and reaches as far down as the area', async () => {
    const all = (await team('admin-1', storyAreas.cityCode)).body.items.map(({ id }) => id);
    const first = (await team('admin-1', storyAreas.cityCode, '&limit=1')).body;
    const second = (await team('admin-1', storyAreas.cityCode, `&limit=1&cursor=${first.nextCursor}`)).body;
    expect([...first.items, ...second.items].map(({ id }) => id)).toEqual(all.slice(0, 2));
    const grid = (await team('leader-1', storyAreas.gridCode)).body.items.map(({ id }) => id);
    expect(grid).toEqual([await idOf('worker-1')]);
  });

  test.each([
    ['leader-1', storyAreas.streetCode, 403],
    ['worker-1', storyAreas.gridCode, 403],
    ['resident-1', storyAreas.gridCode, 403],
    ['dispatcher-1', storyAreas.streetCode, 200],
    ['admin-1', '999', 400],
  ])('%s asking for %s gets %i', async (persona, areaCode, status) => {
    expect((await team(persona, areaCode)).status).toBe(status);
  });
});
