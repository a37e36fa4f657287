import { act, buildReport } from '../../testing/build-report';
import { callingAt } from '../../testing/caller';
import { openStage, type Stage } from '../../testing/stage';
import { places } from '../../testing/story-city';
import { dispatchWaiting, dispatchWaitingFor } from './index';
import { waitingRoom } from './testing/waiting-room';
import { couldFit, waitingPage } from './waiting-page';

let stage: Stage;
let room: ReturnType<typeof waitingRoom>;
beforeAll(async () => {
  stage = await openStage();
  room = waitingRoom(stage);
}, 60_000);
afterAll(() => stage.close());
beforeEach(() => room.empty());

describe('nobody fits', () => {
  test('the report waits, and goes to whoever is there first, with the reasons', async () => {
    const report = await room.waiting();
    expect(await dispatchWaiting(stage.deps)).toBe(0);
    expect((await room.read(report)).version).toBe(1);
    await room.isThere('worker-1');
    expect(await dispatchWaiting(stage.deps)).toBe(1);
    const given = await room.read(report);
    expect(given).toMatchObject({
      status: 'dispatched',
      version: 2,
      assignee: { id: await room.idOf('worker-1') },
    });
    expect((await room.historyOf(report)).at(-1)).toMatchObject({
      event: 'dispatch',
      actor: { displayName: 'system' },
      facts: { rule: 'grid-worker', handler: { displayName: '刘敏' }, why: { reason: 'only-one' } },
    });
    const [stored] = await stage.asOwner('SELECT dispatched_by_rule FROM reports WHERE id = $1', [report.id]);
    expect(stored).toEqual({ dispatched_by_rule: 'grid-worker' });
  });

  test('the oldest goes first, until a limit is reached', async () => {
    const [first, second] = [await room.waiting(), await room.waiting()];
    const leader = await stage.as('leader-1');
    const { open } = (await (await stage.as('worker-1')).get<{ load: { open: number } }>('/duty')).body.load;
    await leader.put(`/people/${await room.idOf('worker-1')}/load-limit`, { limit: open + 1 });
    await room.isThere('worker-1');
    expect(await dispatchWaiting(stage.deps)).toBe(1);
    expect([(await room.read(first)).status, (await room.read(second)).status]).toEqual([
      'dispatched',
      'submitted',
    ]);
    await leader.put(`/people/${await room.idOf('worker-1')}/load-limit`, {});
    expect(await dispatchWaiting(stage.deps)).toBe(1);
  });

  test('however many look at once, each report is given once', async () => {
    const reports = [await room.waiting(), await room.waiting(), await room.waiting()];
    await room.isThere('worker-1');
    await room.isThere('worker-2');
    const another = await stage.another();
    const counts = await Promise.all(
      [stage.deps, another.deps, stage.deps, another.deps].map((deps) => dispatchWaiting(deps)),
    );
    expect(counts.reduce((sum, count) => sum + count)).toBe(3);
    for (const report of reports) {
      expect(await room.read(report)).toMatchObject({ status: 'dispatched', version: 2 });
    }
  });

  test('who comes on duty gets what waits in his areas, and nothing else', async () => {
    const here = await room.waiting();
    const elsewhere = await room.waiting({ place: places.otherCommunity });
    await room.isThere('worker-1');
    expect(await dispatchWaitingFor(stage.deps, { personId: await room.idOf('courier-1') })).toBe(0);
    expect(await dispatchWaitingFor(stage.deps, { personId: await room.idOf('worker-1') })).toBe(1);
    expect([(await room.read(here)).status, (await room.read(elsewhere)).status]).toEqual([
      'dispatched',
      'submitted',
    ]);
  });

  test('saying that one is on duty has it looked through at once', async () => {
    const report = await room.waiting();
    const { status } = await (await stage.as('worker-1')).put('/duty', { onDuty: true });
    expect(status).toBe(200);
    await stage.workOff();
    expect(await room.read(report)).toMatchObject({
      status: 'dispatched',
      assignee: { displayName: '刘敏' },
    });
    const told = await stage.asOwner(
      'SELECT FROM messages WHERE kind = $1 AND report_id = $2 AND person_id = $3',
      ['new-task', report.id, await room.idOf('worker-1')],
    );
    expect(told).toHaveLength(1);
  });
});

describe('changed rules', () => {
  const rules = (lead: object, co: object[] = []) => ({
    rules: [{ id: 'only', name: '唯一', when: {}, lead, co }],
  });

  test('of another process are obeyed: an organisation and who helps it get what waited', async () => {
    const report = await room.waiting();
    const another = await stage.another();
    const admin = callingAt(another.app, await stage.as('admin-1'));
    const put = (body: object) => admin.put('/dispatch/rules', body);
    expect((await put(rules({ organisation: 'DEMO-WATER' }, [{ role: 'worker' }]))).status).toBe(200);
    expect(await dispatchWaiting(stage.deps)).toBe(0);
    await room.isThere('department-1');
    await room.isThere('worker-1');
    expect(await dispatchWaiting(stage.deps)).toBe(1);
    expect(await room.read(report)).toMatchObject({
      assignee: { role: 'department' },
      coHandlers: [{ id: await room.idOf('worker-1') }],
    });
    expect((await put(rules({ role: 'worker' }))).status).toBe(200);
  });

  test('nobody is asked about where nobody can be', async () => {
    await room.waiting();
    await stage.deps.rules.reload();
    const look = async () => {
      const [oldest] = await waitingPage(stage.deps, { after: null, areaCodes: null });
      return oldest && couldFit(stage.deps, oldest);
    };
    expect(await look()).toBe(false);
    await room.isThere('worker-2');
    expect(await look()).toBe(true);
  });
});

describe('what a person has to look at', () => {
  test('a report that was returned waits for the dispatcher, whoever is there', async () => {
    await room.isThere('worker-1');
    await room.isThere('worker-2');
    const report = await buildReport(stage, {});
    await act(stage, { by: 'worker-1', report, action: 'return', body: { reason: 'not-mine' } });
    expect(await dispatchWaiting(stage.deps)).toBe(0);
    expect((await room.read(report)).status).toBe('submitted');
  });

  test('and so does a decline that the reporter contests', async () => {
    const report = await room.waiting();
    await act(stage, { by: 'dispatcher-1', report, action: 'decline', body: { reason: 'unclear' } });
    await act(stage, { by: 'courier-1', report, action: 'contest', body: { reason: 'wrong-decision' } });
    await room.isThere('worker-1');
    expect(await dispatchWaiting(stage.deps)).toBe(0);
  });
});

test('nothing was logged as an error', () => {
  expect(stage.errors).toEqual([]);
});
