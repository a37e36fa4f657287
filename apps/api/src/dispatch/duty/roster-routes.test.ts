import type { Located, Page, Problem, Roster, TeamMember } from '@weilinli/contracts';
import { openStage, type Stage } from '../../testing/stage';
import { places, storyAreas } from '../../testing/story-city';
import { always, dutyCalls } from './testing/duty-calls';

let stage: Stage;
let people: ReturnType<typeof dutyCalls>;
beforeAll(async () => {
  stage = await openStage();
  people = dutyCalls(stage);
}, 60_000);
afterAll(() => stage.close());
afterEach(() => people.forget());

/** At no time that is now. */
const longAgo = [{ weekday: 1, from: '08:00', to: '12:00', validFrom: '2020-01-01', validTo: '2020-12-31' }];

describe('a roster', () => {
  test('is planned by the leader as a whole, reads back as it was sent, and what was before is kept as removed', async () => {
    const shifts = [
      { weekday: 1, from: '22:00', to: '06:00', validFrom: '2026-11-01', validTo: '2026-12-31' },
      { day: '2026-12-24', from: '08:00', to: '12:00' },
    ];
    await people.plan('leader-1', 'worker-1', always);
    const answer = await people.plan('leader-1', 'worker-1', shifts);
    expect(answer.status).toBe(200);
    expect(new Set(answer.body.shifts)).toEqual(new Set(shifts));
    const own = await (await stage.as('worker-1')).get<Roster>(
      `/people/${await people.idOf('worker-1')}/roster`,
    );
    expect(own.body).toEqual(answer.body);
    const again = await people.plan('leader-1', 'worker-1', answer.body.shifts);
    expect(again.body.shifts).toEqual(answer.body.shifts);
    const kept = await stage.asOwner('SELECT FROM duty_shifts WHERE removed_at IS NOT NULL');
    expect(kept).toHaveLength(9);
  });

  test('decides who is on duty at a place', async () => {
    const at = `/areas/locate?longitude=${places.gate.longitude}&latitude=${places.gate.latitude}&datum=gcj02`;
    const onDuty = async () =>
      (await (await stage.as('resident-1')).get<Located>(at)).body.onDuty.map(({ id }) => id);
    expect(await onDuty()).toEqual([await people.idOf('worker-1')]);
    await people.plan('leader-1', 'worker-1', longAgo);
    expect(await onDuty()).toEqual([await people.idOf('worker-2')]);
    expect(await people.duty('worker-1')).toMatchObject({ onDuty: false, because: 'no-shift' });
    await people.plan('leader-1', 'worker-1', always);
    expect(await onDuty()).toEqual([await people.idOf('worker-1')]);
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
    expect((await people.plan(persona, 'worker-1', [])).status).toBe(status);
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
    const refused = await people.plan('leader-1', 'worker-1', [{ from: '08:00', to: '12:00', ...over }]);
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
    const refused = await people.plan('leader-1', 'worker-1', [
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
    expect((await people.plan('leader-1', 'worker-1', shifts)).status).toBe(200);
  });
});

describe('a team', () => {
  const team = async (persona: string, areaCode: string, more = '') =>
    (await stage.as(persona)).get<Page<TeamMember> & Problem>(`/teams?areaCode=${areaCode}${more}`);

  test('shows who is there and how much he may have in hand', async () => {
    const [worker, leader] = [await people.idOf('worker-1'), await stage.as('leader-1')];
    await leader.put(`/people/${worker}/load-limit`, { limit: 5 });
    await people.say('worker-1', { onDuty: true, place: places.gate });
    await people.takeLeave('worker-2', '-1 hour', '1 day');
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
    expect(away).toMatchObject({ id: await people.idOf('worker-2'), onDuty: false });
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
    expect(grid).toEqual([await people.idOf('worker-1')]);
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
