import type { Desk, Problem, Report } from '@weilinli/contracts';
import { ringDesk } from '../../ring-desk';
import { act, buildReport } from '../../testing/build-report';
import { openStage, type Stage } from '../../testing/stage';
import { places, storyAreas } from '../../testing/story-city';
import { dispatchWaiting, returnFromGone, ringDesks } from './index';
import { waitingRoom } from './testing/waiting-room';

let stage: Stage;
let room: ReturnType<typeof waitingRoom>;
beforeAll(async () => {
  stage = await openStage();
  room = waitingRoom(stage);
}, 60_000);
afterAll(() => stage.close());
beforeEach(() => room.empty());

describe('the desk', () => {
  const desk = async (persona: string, query = '') =>
    (await stage.as(persona)).get<Desk & Problem>(`/desk${query}`);

  test('shows what waits, counted, the oldest first, and why', async () => {
    const first = await room.waiting();
    const second = await room.waiting({ place: places.otherCommunity });
    await room.isThere('worker-1');
    const third = await buildReport(stage, {});
    await act(stage, { by: 'worker-1', report: third, action: 'return', body: { reason: 'not-mine' } });
    await room.allGoHome();
    const { body } = await desk('dispatcher-1');
    expect(body.items).toEqual([
      expect.objectContaining({
        id: first.id,
        because: 'nobody-fits',
        why: expect.objectContaining({ rule: 'nobody-fits' }),
      }),
      expect.objectContaining({ id: second.id, because: 'nobody-fits' }),
      expect.objectContaining({ id: third.id, because: 'returned', reason: 'not-mine' }),
    ]);
    expect(body.items[0]?.waitingSeconds).toBeGreaterThanOrEqual(0);
    expect(body).toMatchObject({ total: 3, areas: [{ code: storyAreas.streetCode, waiting: 3 }] });
    const below = (await desk('dispatcher-1', `?areaCode=${storyAreas.streetCode}`)).body;
    expect(below.areas).toEqual([
      expect.objectContaining({ code: storyAreas.communityCode, kind: 'community', waiting: 2 }),
      expect.objectContaining({ code: '420106015005', waiting: 1 }),
    ]);
    const page = (await desk('admin-1', '?limit=2')).body;
    const rest = (await desk('admin-1', `?limit=2&cursor=${page.nextCursor}`)).body;
    expect([...page.items, ...rest.items].map(({ id }) => id)).toEqual([first.id, second.id, third.id]);
  });

  test('a leader sees his own areas, others none', async () => {
    await room.waiting({ place: places.otherCommunity });
    expect((await desk('leader-1')).body).toMatchObject({ items: [], total: 0, areas: [] });
    for (const persona of ['worker-1', 'resident-1', 'department-1']) {
      expect((await desk(persona)).status).toBe(403);
    }
    expect((await desk('leader-1', `?areaCode=${storyAreas.streetCode}`)).status).toBe(403);
    expect((await desk('leader-1', '?areaCode=999')).status).toBe(400);
  });
});

describe('ringing', () => {
  const waitsSince = (report: Report, minutes: number) =>
    stage.asOwner(`UPDATE history SET at = now() - make_interval(mins => $2) WHERE report_id = $1`, [
      report.id,
      minutes,
    ]);
  const rings = () =>
    stage
      .asOwner<{ level: number }>('SELECT level FROM desk_rings ORDER BY level')
      .then((rows) => rows.map(({ level }) => level));
  const rungAt = async (report: Report) =>
    (
      await stage.asOwner<{ persona: string }>(
        `SELECT persona FROM messages JOIN people ON people.id = person_id
          WHERE kind = 'desk-waiting' AND report_id = $1 ORDER BY persona`,
        [report.id],
      )
    ).map(({ persona }) => persona);
  beforeEach(() => stage.asOwner('DELETE FROM desk_rings'));

  test('five minutes ring at the district, five more at the city; each once, whoever looks', async () => {
    const report = await room.waiting();
    await waitsSince(report, 4);
    expect(await ringDesks(stage.deps)).toBe(0);
    await waitsSince(report, 5);
    const another = await stage.another();
    const counts = await Promise.all([stage.deps, another.deps, stage.deps].map((deps) => ringDesks(deps)));
    expect(counts.reduce((sum, count) => sum + count)).toBe(1);
    expect(await rings()).toEqual([1]);
    await stage.workOff();
    expect(await rungAt(report)).toEqual(['district-1']);
    await waitsSince(report, 11);
    await ringDesks(stage.deps);
    await stage.workOff();
    expect(await rungAt(report)).toEqual(['city-1', 'district-1']);
    await ringDesk(stage.deps, { reportId: report.id, sequence: 1, level: 1 });
    expect(await rungAt(report)).toEqual(['city-1', 'district-1']);
  });

  test('what somebody has taken in the meantime does not ring', async () => {
    const report = await room.waiting();
    await act(stage, {
      by: 'dispatcher-1',
      report,
      action: 'assign',
      body: { personId: await room.idOf('worker-2') },
    });
    await ringDesk(stage.deps, { reportId: report.id, sequence: 1, level: 1 });
    expect(await rungAt(report)).toEqual([]);
  });

  test('it ends with the last desk', async () => {
    const report = await room.waiting();
    await waitsSince(report, 10_000);
    expect(await ringDesks(stage.deps)).toBe(7);
    expect(await ringDesks(stage.deps)).toBe(0);
  });
});

describe('who has left the staff', () => {
  const leave = async (persona: string, ago: string) =>
    stage.asOwner('UPDATE role_grants SET valid_to = now() - $2::interval WHERE person_id = $1', [
      await room.idOf(persona),
      ago,
    ]);
  const comeBack = async (persona: string) =>
    stage.asOwner('UPDATE role_grants SET valid_to = NULL WHERE person_id = $1', [await room.idOf(persona)]);

  test('leaves what he had on the desk, once, and it goes to somebody who is there', async () => {
    await room.isThere('worker-1');
    const [accepted, dispatched] = [await buildReport(stage, {}), await buildReport(stage, {})];
    await act(stage, { by: 'worker-1', report: accepted, action: 'accept' });
    const fixed = await buildReport(stage, {});
    await act(stage, { by: 'worker-1', report: fixed, action: 'accept' });
    await act(stage, { by: 'worker-1', report: fixed, action: 'resolve' });
    await leave('worker-1', '10 seconds');
    expect(await returnFromGone(stage.deps)).toBe(0);
    await leave('worker-1', '2 minutes');
    try {
      const counts = await Promise.all([returnFromGone(stage.deps), returnFromGone(stage.deps)]);
      expect(counts.reduce((sum, count) => sum + count)).toBeGreaterThanOrEqual(2);
      for (const report of [accepted, dispatched]) {
        const last = (await room.historyOf(report)).at(-1);
        expect(last).toMatchObject({ event: 'return', facts: { because: 'handler-left' } });
      }
      expect(await returnFromGone(stage.deps)).toBe(0);
      expect((await room.read(fixed)).status).toBe('resolved');
      await room.isThere('worker-2');
      await dispatchWaiting(stage.deps);
      expect(await room.read(accepted)).toMatchObject({
        status: 'dispatched',
        assignee: { displayName: '杨帆' },
      });
    } finally {
      await comeBack('worker-1');
    }
  });

  test('an organisation for which nobody works any more has nothing either', async () => {
    const report = await room.waiting();
    const [company] = await stage.asOwner<{ id: string }>(
      "SELECT id FROM organisations WHERE code = 'DEMO-WATER'",
    );
    await act(stage, {
      by: 'dispatcher-1',
      report,
      action: 'assign',
      body: { organisationId: company?.id ?? '' },
    });
    await leave('department-1', '2 minutes');
    try {
      await returnFromGone(stage.deps);
      expect((await room.read(report)).status).toBe('submitted');
    } finally {
      await comeBack('department-1');
    }
  });
});

test('nothing was logged as an error', () => {
  expect(stage.errors).toEqual([]);
});
