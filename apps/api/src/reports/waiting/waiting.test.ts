import type { Desk, HistoryEntry, Problem, Report } from '@weilinli/contracts';
import { ringDesk } from '../../ring-desk';
import { act, buildReport } from '../../testing/build-report';
import { callingAt } from '../../testing/caller';
import { openStage, type Stage } from '../../testing/stage';
import { places, storyAreas } from '../../testing/story-city';
import { dispatchWaiting, dispatchWaitingFor, returnFromGone, ringDesks } from './index';
import { couldFit, waitingPage } from './waiting-page';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
}, 60_000);
afterAll(() => stage.close());

const idOf = async (persona: string) => (await stage.as(persona)).person?.id ?? '';
const read = async (report: Pick<Report, 'id'>) =>
  (await (await stage.as('admin-1')).get<Report>(`/reports/${report.id}`)).body;
const historyOf = async (report: Pick<Report, 'id'>) =>
  (await (await stage.as('admin-1')).get<{ items: HistoryEntry[] }>(`/reports/${report.id}/history`)).body
    .items;

/** Everybody goes home, so that whatever is reported then waits. */
const allGoHome = () =>
  stage.asOwner(`INSERT INTO duty_states (person_id, on_duty, since) SELECT id, false, now() FROM people
    ON CONFLICT (person_id) DO UPDATE SET on_duty = false, until = NULL`);
/** By the night: nothing is asked for, as when a shift begins. */
const isThere = async (persona: string) =>
  stage.asOwner('DELETE FROM duty_states WHERE person_id = $1', [await idOf(persona)]);

beforeEach(async () => {
  await stage.asOwner(`UPDATE reports SET status = 'withdrawn' WHERE status = 'submitted'`);
  await allGoHome();
});

async function waiting(over: Parameters<typeof buildReport>[1] = {}): Promise<Report> {
  const report = await buildReport(stage, over);
  expect(report.status).toBe('submitted');
  return report;
}

describe('nobody fits', () => {
  test('the report waits, and goes to whoever is there first, with the reasons', async () => {
    const report = await waiting();
    expect(await dispatchWaiting(stage.deps)).toBe(0);
    expect((await read(report)).version).toBe(1);
    await isThere('worker-1');
    expect(await dispatchWaiting(stage.deps)).toBe(1);
    const given = await read(report);
    expect(given).toMatchObject({
      status: 'dispatched',
      version: 2,
      assignee: { id: await idOf('worker-1') },
    });
    expect((await historyOf(report)).at(-1)).toMatchObject({
      event: 'dispatch',
      actor: { displayName: 'system' },
      facts: { rule: 'grid-worker', handler: { displayName: '刘敏' }, why: { reason: 'only-one' } },
    });
    const [stored] = await stage.asOwner('SELECT dispatched_by_rule FROM reports WHERE id = $1', [report.id]);
    expect(stored).toEqual({ dispatched_by_rule: 'grid-worker' });
  });

  test('the oldest goes first, until a limit is reached', async () => {
    const [first, second] = [await waiting(), await waiting()];
    const leader = await stage.as('leader-1');
    const { open } = (await (await stage.as('worker-1')).get<{ load: { open: number } }>('/duty')).body.load;
    await leader.put(`/people/${await idOf('worker-1')}/load-limit`, { limit: open + 1 });
    await isThere('worker-1');
    expect(await dispatchWaiting(stage.deps)).toBe(1);
    expect([(await read(first)).status, (await read(second)).status]).toEqual(['dispatched', 'submitted']);
    await leader.put(`/people/${await idOf('worker-1')}/load-limit`, {});
    expect(await dispatchWaiting(stage.deps)).toBe(1);
  });

  test('however many look at once, each report is given once', async () => {
    const reports = [await waiting(), await waiting(), await waiting()];
    await isThere('worker-1');
    await isThere('worker-2');
    const another = await stage.another();
    const counts = await Promise.all(
      [stage.deps, another.deps, stage.deps, another.deps].map((deps) => dispatchWaiting(deps)),
    );
    expect(counts.reduce((sum, count) => sum + count)).toBe(3);
    for (const report of reports) {
      expect(await read(report)).toMatchObject({ status: 'dispatched', version: 2 });
    }
  });

  test('who comes on duty gets what waits in his areas, and nothing else', async () => {
    const here = await waiting();
    const elsewhere = await waiting({ place: places.otherCommunity });
    await isThere('worker-1');
    expect(await dispatchWaitingFor(stage.deps, { personId: await idOf('courier-1') })).toBe(0);
    expect(await dispatchWaitingFor(stage.deps, { personId: await idOf('worker-1') })).toBe(1);
    expect([(await read(here)).status, (await read(elsewhere)).status]).toEqual(['dispatched', 'submitted']);
  });

  test('saying that one is on duty has it looked through at once', async () => {
    const report = await waiting();
    const { status } = await (await stage.as('worker-1')).put('/duty', { onDuty: true });
    expect(status).toBe(200);
    await stage.workOff();
    expect(await read(report)).toMatchObject({ status: 'dispatched', assignee: { displayName: '刘敏' } });
    const told = await stage.asOwner(
      'SELECT FROM messages WHERE kind = $1 AND report_id = $2 AND person_id = $3',
      ['new-task', report.id, await idOf('worker-1')],
    );
    expect(told).toHaveLength(1);
  });
});

describe('changed rules', () => {
  const rules = (lead: object, co: object[] = []) => ({
    rules: [{ id: 'only', name: '唯一', when: {}, lead, co }],
  });

  test('of another process are obeyed: an organisation and who helps it get what waited', async () => {
    const report = await waiting();
    const another = await stage.another();
    const admin = callingAt(another.app, await stage.as('admin-1'));
    const put = (body: object) => admin.put('/dispatch/rules', body);
    expect((await put(rules({ organisation: 'DEMO-WATER' }, [{ role: 'worker' }]))).status).toBe(200);
    expect(await dispatchWaiting(stage.deps)).toBe(0);
    await isThere('department-1');
    await isThere('worker-1');
    expect(await dispatchWaiting(stage.deps)).toBe(1);
    expect(await read(report)).toMatchObject({
      assignee: { role: 'department' },
      coHandlers: [{ id: await idOf('worker-1') }],
    });
    expect((await put(rules({ role: 'worker' }))).status).toBe(200);
  });

  test('nobody is asked about where nobody can be', async () => {
    await waiting();
    await stage.deps.rules.reload();
    const look = async () => {
      const [oldest] = await waitingPage(stage.deps, { after: null, areaCodes: null });
      return oldest && couldFit(stage.deps, oldest);
    };
    expect(await look()).toBe(false);
    await isThere('worker-2');
    expect(await look()).toBe(true);
  });
});

describe('what a person has to look at', () => {
  test('a report that was returned waits for the dispatcher, whoever is there', async () => {
    await isThere('worker-1');
    await isThere('worker-2');
    const report = await buildReport(stage, {});
    await act(stage, { by: 'worker-1', report, action: 'return', body: { reason: 'not-mine' } });
    expect(await dispatchWaiting(stage.deps)).toBe(0);
    expect((await read(report)).status).toBe('submitted');
  });

  test('and so does a decline that the reporter contests', async () => {
    const report = await waiting();
    await act(stage, { by: 'dispatcher-1', report, action: 'decline', body: { reason: 'unclear' } });
    await act(stage, { by: 'courier-1', report, action: 'contest', body: { reason: 'wrong-decision' } });
    await isThere('worker-1');
    expect(await dispatchWaiting(stage.deps)).toBe(0);
  });
});

describe('the desk', () => {
  const desk = async (persona: string, query = '') =>
    (await stage.as(persona)).get<Desk & Problem>(`/desk${query}`);

  test('shows what waits, counted, the oldest first, and why', async () => {
    const first = await waiting();
    const second = await waiting({ place: places.otherCommunity });
    await isThere('worker-1');
    const third = await buildReport(stage, {});
    await act(stage, { by: 'worker-1', report: third, action: 'return', body: { reason: 'not-mine' } });
    await allGoHome();
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
    await waiting({ place: places.otherCommunity });
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
    const report = await waiting();
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
    const report = await waiting();
    await act(stage, {
      by: 'dispatcher-1',
      report,
      action: 'assign',
      body: { personId: await idOf('worker-2') },
    });
    await ringDesk(stage.deps, { reportId: report.id, sequence: 1, level: 1 });
    expect(await rungAt(report)).toEqual([]);
  });

  test('it ends with the last desk', async () => {
    const report = await waiting();
    await waitsSince(report, 10_000);
    expect(await ringDesks(stage.deps)).toBe(7);
    expect(await ringDesks(stage.deps)).toBe(0);
  });
});

describe('who has left the staff', () => {
  const leave = async (persona: string, ago: string) =>
    stage.asOwner('UPDATE role_grants SET valid_to = now() - $2::interval WHERE person_id = $1', [
      await idOf(persona),
      ago,
    ]);
  const comeBack = async (persona: string) =>
    stage.asOwner('UPDATE role_grants SET valid_to = NULL WHERE person_id = $1', [await idOf(persona)]);

  test('leaves what he had on the desk, once, and it goes to somebody who is there', async () => {
    await isThere('worker-1');
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
        const last = (await historyOf(report)).at(-1);
        expect(last).toMatchObject({ event: 'return', facts: { because: 'handler-left' } });
      }
      expect(await returnFromGone(stage.deps)).toBe(0);
      expect((await read(fixed)).status).toBe('resolved');
      await isThere('worker-2');
      await dispatchWaiting(stage.deps);
      expect(await read(accepted)).toMatchObject({ status: 'dispatched', assignee: { displayName: '杨帆' } });
    } finally {
      await comeBack('worker-1');
    }
  });

  test('an organisation for which nobody works any more has nothing either', async () => {
    const report = await waiting();
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
      expect((await read(report)).status).toBe('submitted');
    } finally {
      await comeBack('department-1');
    }
  });
});

test('nothing was logged as an error', () => {
  expect(stage.errors).toEqual([]);
});
