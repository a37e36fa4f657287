import { setTimeout as sleep } from 'node:timers/promises';
import { startJobs } from './jobs';
import type { Channel } from './messages';
import { openLog } from './platform/log';
import { react } from './reactions';
import { act, buildReport } from './testing/build-report';
import { organisationOf } from './testing/hire';
import { joinDepartment } from './testing/join-department';
import { messagesOf } from './testing/messages-of';
import { openStage, type Stage } from './testing/stage';
import { places } from './testing/story-city';

let stage: Stage;
beforeAll(async () => {
  stage = await openStage();
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

/** Jobs that failed wait for seconds before they run again; here they need not. */
async function untilRetriedAndDone(): Promise<void> {
  for (let tries = 0; tries < 500; tries++) {
    const left = await stage.asOwner(
      'UPDATE graphile_worker._private_jobs SET run_at = now() WHERE locked_at IS NULL RETURNING id',
    );
    const [{ jobs } = { jobs: 0 }] = await stage.asOwner<{ jobs: number }>(
      'SELECT count(*)::int AS jobs FROM graphile_worker._private_jobs',
    );
    if (left.length + jobs === 0) return;
    await sleep(50);
  }
  throw new Error('the jobs were not worked off');
}

// First, because the stage's own worker, once started, would do the dying one's work.
test('a worker that dies after the first delivery of each job has told everybody once in the end', async () => {
  await joinDepartment(stage, { persona: 'resident-1', code: 'DEMO-WATER' });
  const [inbox] = stage.deps.channels;
  const begun = new Set<string>();
  let deliveries = 0;
  const dying: Channel = {
    name: 'dying',
    deliver: async (message) => {
      await inbox?.deliver(message);
      deliveries += 1;
      const about = 'key' in message ? message.key : message.sequence;
      const job = `${message.reportId} ${about}`;
      if (begun.has(job)) return;
      begun.add(job);
      throw new Error('the power went out');
    },
  };
  const report = await buildReport(stage, { by: 'courier-1', place: places.otherDistrict });
  const organisationId = await organisationOf(stage, 'DEMO-WATER');
  await act(stage, { by: 'city-1', report, action: 'assign', body: { organisationId } });
  const jobs = await startJobs({ ...stage.deps, channels: [dying], log: openLog('silent') });
  await untilRetriedAndDone();
  await jobs.stop();
  expect(await messagesOf(stage, report)).toEqual([
    '1 desk city-1',
    '2 new-task department-1',
    '2 new-task resident-1',
    '2 reassigned courier-1',
  ]);
  // Once before each death, then all of it again.
  expect(deliveries).toBe(2 + 4);
});

test('a reaction that runs twice, also at once, says nothing twice', async () => {
  const report = await buildReport(stage);
  const entry = { reportId: report.id, sequence: 2 };
  await Promise.all([react(stage.deps, entry), react(stage.deps, entry)]);
  await react(stage.deps, entry);
  await stage.workOff();
  expect(await messagesOf(stage, report)).toEqual(['2 new-task worker-1']);
});
