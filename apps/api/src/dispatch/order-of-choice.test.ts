import type { HistoryEntry, Report } from '@weilinli/contracts';
import type { Choice } from '@weilinli/domain';
import { act, buildReport } from '../testing/build-report';
import { hire, personOf } from '../testing/hire';
import { openStage, type Stage } from '../testing/stage';
import { storyAreas } from '../testing/story-city';

let stage: Stage;
let ids: Record<'worker-1' | 'second', string>;
beforeAll(async () => {
  stage = await openStage();
  ids = {
    'worker-1': await personOf(stage, 'worker-1'),
    second: await hire(stage, { persona: 'second', role: 'worker', areaCode: storyAreas.gridCode }),
  };
});
afterAll(() => stage.close());
afterEach(() => expect(stage.errors).toEqual([]));

/** Given to one of them, whomever the rules choose, and fixed by him at once. */
async function fixedBy(by: 'worker-1' | 'second'): Promise<void> {
  const report = await buildReport(stage);
  if (report.assignee?.id !== ids[by]) {
    await act(stage, { by: 'dispatcher-1', report, action: 'assign', body: { personId: ids[by] } });
  }
  await act(stage, { by, report, action: 'accept' });
  await act(stage, { by, report, action: 'resolve' });
}

/** Who has it, by what he was put before the other one, and what is said of that one. */
async function choiceOf({ id, assignee }: Report) {
  const { body } = await (await stage.as('leader-1')).get<{ items: HistoryEntry[] }>(
    `/reports/${id}/history`,
  );
  const why = body.items.find(({ event }) => event === 'dispatch')?.facts.why as Choice;
  const others = why.others.filter(({ personId }) => Object.values(ids).some((one) => one === personId));
  return { lead: assignee?.id, reason: why.reason, others: others.map(({ because }) => because) };
}

test('of two in one grid who has less in hand gets it, and of two who have as much who was longest without', async () => {
  await fixedBy('worker-1');
  await fixedBy('second');
  const third = await buildReport(stage);
  const idle = { lead: ids['worker-1'], reason: 'longest-idle', others: ['less-idle'] };
  expect(await choiceOf(third)).toEqual(idle);
  // In hand it is until it is fixed, also once he has accepted it.
  await act(stage, { by: 'worker-1', report: third, action: 'accept' });
  const fourth = await buildReport(stage);
  const free = { reason: 'least-loaded', others: ['more-loaded'] };
  expect(await choiceOf(fourth)).toEqual({ lead: ids.second, ...free });
  await act(stage, { by: 'worker-1', report: third, action: 'resolve' });
  expect(await choiceOf(await buildReport(stage))).toEqual({ lead: ids['worker-1'], ...free });
});
